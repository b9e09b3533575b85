/** Margin without one of its defences, in a folder of its own. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from '../support/build'
import { DEFENCES, MANIFEST, MARK } from './weakened'

/** The build with all switches; see `weakened.ts`. */
const switches = () =>
  builtExtension('chrome', {
    config: 'tests/security/weak.config.ts',
    output: '.output/switches',
    sources: ['tests/security/weakened.ts'],
  })

/**
 * @param names the defences that it does without, as they are called in `weakened.ts`
 * @returns its folder, and what takes it away again
 */
export async function buildWithout(...names: string[]): Promise<{ folder: string; remove: () => Promise<void> }> {
  for (const name of names) if (!DEFENCES.includes(name)) throw new Error(`No defence is called so: ${name}`)
  const folder = await mkdtemp(join(tmpdir(), 'margin-without-'))
  await cp(await switches(), folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.js')) continue
    const code = await readFile(join(folder, file), 'utf8')
    if (code.includes(MARK)) await writeFile(join(folder, file), code.replaceAll(MARK, names.join(' ')))
  }
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8'))
  for (const name of names) MANIFEST[name]?.(manifest)
  await writeFile(file, JSON.stringify(manifest))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
