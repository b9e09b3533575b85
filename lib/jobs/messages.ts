/** What the background answers to our own pages. */
import { callOn } from '../platform/called'
import { listen } from '../platform/messages'
import { lookAtDue } from './due'
import { tryTarget } from './tryTarget'

/** @param work goes on with whatever jobs there are */
export function hearMessages(work: () => unknown): void {
  listen({
    'badge.refresh': async () => ({ due: (await lookAtDue(new Date())) ?? 0 }),
    'jobs.run': async () => {
      void work()
      return {}
    },
    'cloud.try': async ({ id, settings }) => ({ trial: await tryTarget(settings, id) }),
    'page.read': async ({ tab }) => {
      void callOn({ tab })
      return {}
    },
  })
}
