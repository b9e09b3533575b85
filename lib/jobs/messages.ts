/** What the background answers to our own pages. */
import { callOn } from '../platform/called'
import { listen } from '../platform/messages'
import { lookAt } from './copyFetch'
import { sealFromNow } from './copySeal'
import { compareWith, fetchCopy, mergeDevice } from './copyTakeIn'
import { copyNow } from './deliver'
import { lookAtDue } from './due'
import { tellRules } from './rules'
import { whenFit } from './snapshots'
import { tryTarget } from './tryTarget'

/** @param work goes on with whatever jobs there are */
export function hearMessages(work: () => unknown): void {
  listen({
    'badge.refresh': async () => {
      const due = (await lookAtDue(new Date())) ?? 0
      void whenFit(() => tellRules(new Date())).catch(console.warn)
      return { due }
    },
    'jobs.run': async () => {
      void work()
      return {}
    },
    'cloud.try': async ({ id, settings }) => ({ trial: await tryTarget(settings, id) }),
    'cloud.copy': async ({ target, fewer }) => {
      void whenFit(() => copyNow({ target, fewerIsMeant: fewer })).catch(console.warn)
      return {}
    },
    'cloud.seal': async ({ passphrase }) => {
      await sealFromNow(passphrase)
      return {}
    },
    'cloud.look': async ({ id }) => ({ looked: await lookAt(id) }),
    'cloud.compare': async (ask) => ({ compared: await compareWith(ask) }),
    'cloud.fetch': async (ask) => ({ fetched: await fetchCopy(ask) }),
    'cloud.merge': async (ask) => ({ merged: await mergeDevice(ask) }),
    'page.read': async ({ tab }) => {
      void callOn({ tab })
      return {}
    },
  })
}
