/**
 * Product code carried into a page under test, so that a test or a bench can call it there: `bundle` gives a script
 * that leaves a module's exports in `globalThis.<name>`.
 */
import { resolve } from 'node:path'
import { build, type Rollup } from 'vite'

/** The runner of our scripts names inner functions with a helper that a page does not have: to be put before such code. */
export const NAMES = 'globalThis.__name ??= (named) => named;'

const root = resolve(import.meta.dirname, '../..')

/**
 * @param code a module's source, with imports written from the project's root (`import … from '/lib/db/read'`, `'/tests/faults/inside'`)
 * @param name the global that holds its exports
 */
export async function bundle(code: string, name: string): Promise<string> {
  const entry = 'virtual:entry'
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) =>
          id === entry ? `\0${entry}.ts` : /^\/(lib|tests)\//.test(id) ? `${root}${id}.ts` : undefined,
        load: (id) => (id === `\0${entry}.ts` ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'iife', name } },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[]
  const [chunk] = (Array.isArray(output) ? output : [output]).flatMap((o) => o.output)
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled')
  return `${NAMES}${chunk.code};globalThis.${name} = ${name};`
}
