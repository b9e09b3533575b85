/** The tasks of a page's thread, in time of a processor. */
import type { Page } from 'puppeteer-core'

type Traced = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }

/** Milliseconds of a processor that the longest task took while something was done: see `tasksWhile`. */
export const longestTask = async (page: Page, work: () => Promise<unknown>): Promise<number> =>
  (await tasksWhile(page, work)).longest

/**
 * Milliseconds of a processor that the longest task took while something was done, and all of them together. What else the machine did
 * meanwhile is not in it, as it is in the tasks that the browser tells a page of.
 */
export async function tasksWhile(
  page: Page,
  work: () => Promise<unknown>,
): Promise<{ longest: number; together: number }> {
  await page.tracing.start({ categories: ['toplevel'] })
  await work()
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: Traced[] }
  const tasks = new Map<string, number[]>()
  for (const { name, pid, tid, tdur } of trace.traceEvents) {
    if (tdur === undefined || !name.endsWith('RunTask')) continue
    const times = tasks.get(`${pid} ${tid}`)
    if (times) times.push(tdur / 1_000)
    else tasks.set(`${pid} ${tid}`, [tdur / 1_000])
  }
  const mains = trace.traceEvents
    .filter((one) => one.args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`)
  // Of the pages' threads the one that worked most.
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
  const [busiest] = mains.map((main) => tasks.get(main) ?? []).sort((a, b) => sum(b) - sum(a))
  if (!busiest?.length) throw new Error('no task was traced')
  return { longest: busiest.reduce((longest, one) => Math.max(longest, one)), together: sum(busiest) }
}
