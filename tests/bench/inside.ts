/** Calls functions of a module that was carried into a page, however long they take. */
import type { Page } from 'puppeteer-core'
import { bundle } from '../support/bundle'

/** The same functions, asked from outside. Values go and come as JSON. */
export type Inside<M> = {
  [N in keyof M]: M[N] extends (...values: infer V) => infer R ? (...values: V) => Promise<Awaited<R>> : never
}

/** Shorter than the time after which the driver gives an answer up. */
const PATIENCE_MS = 60_000

type Asked = { value?: unknown; error?: string }
type Global = { inside: Record<string, (...values: unknown[]) => unknown>; asked?: Promise<Asked> }

/**
 * Carries a module into a page.
 * @param module its path from the project's root, without ending
 */
export async function inside<M>(page: Page, module: string): Promise<Inside<M>> {
  await page.evaluate(await bundle(`export * from '${module}'`, 'inside'))
  return new Proxy({} as Inside<M>, {
    // A promise of this is not to be taken for one itself.
    get: (_, name) => (name === 'then' ? undefined : (...values: unknown[]) => ask(page, String(name), values)),
  })
}

async function ask(page: Page, name: string, values: unknown[]): Promise<unknown> {
  await page.evaluate(
    (called, given) => {
      const here = globalThis as unknown as Global
      const work = async () => here.inside[called]?.(...given)
      here.asked = work().then(
        (value) => ({ value }),
        (error) => ({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
      )
    },
    name,
    values,
  )
  for (;;) {
    const answer = await page.evaluate(
      (patience) =>
        Promise.race([
          (globalThis as unknown as Global).asked,
          new Promise<undefined>((done) => setTimeout(done, patience)),
        ]),
      PATIENCE_MS,
    )
    if (answer?.error) throw new Error(`${name}: ${answer.error}`)
    if (answer) return answer.value
  }
}
