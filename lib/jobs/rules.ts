/** The user's rules in the background: those that come with time, and what rules tell: notices here, events at a webhook of the user's own. */

import { isFailed } from '../core/copy/target'
import { passes, waitBefore } from '../core/copy/targetFailure'
import { type Person, personLabel } from '../core/person'
import { bare } from '../core/rows'
import { db } from '../db/db'
import { holdRules } from '../db/ruleEngine'
import { runRules } from '../db/ruleRun'
import { type Outgoing, outgoing, pauseRule, settleOut } from '../db/ruleState'
import { runTimed } from '../db/ruleTime'
import { stayAwake } from '../platform/awake'
import { showNotice } from '../platform/notifications'
import { keptTargets } from '../platform/targets'
import { openedTarget } from './deliver'
import { OF_RULE } from './noticeWords'

/** To be called while the background starts: it cannot fetch what runs rules when there is need. */
export const keepRules = (): void => holdRules(runRules)

/** Meets what time brought, and tells. To be called at each bell. */
export async function rulesByClock(now: Date): Promise<void> {
  await navigator.locks.request('margin.rules', () => runTimed(now, stayAwake))
  await tellRules(now)
}

/** Tells what rules laid ready, each once; one that cannot go keeps none of the others back. */
export async function tellRules(now: Date): Promise<void> {
  await navigator.locks.request('margin.rules.out', async () => {
    for (const one of await outgoing()) {
      if (one.next !== undefined && one.next > now.toISOString()) continue
      try {
        if (await isTakenBack(one)) await settleOut(one.id)
        else if (one.target === undefined) await notify(one)
        else await deliver(one, one.target, now)
      } catch (error) {
        console.warn(error)
      }
    }
  })
}

async function isTakenBack({ seq }: Outgoing): Promise<boolean> {
  return seq !== undefined && (await db.changes.get(seq))?.undoneBy !== undefined
}

async function notify({ id, noun, record, text = '' }: Outgoing): Promise<void> {
  const row = (await db.table(noun).get(record)) as Partial<Person & { title: string }> | undefined
  const name = noun === 'deals' ? row?.title : noun === 'companies' ? row?.name : row && personLabel(row as Person)
  await showNotice({ id: `${OF_RULE}${noun}|${record}|${id}`, title: text, text: name ?? '' })
  await settleOut(id)
}

const HOUR = 3_600_000

/** The event at the webhook, signed as all that goes there; what was not answered goes again, under the same id. */
async function deliver(one: Outgoing, targetId: string, now: Date): Promise<void> {
  const rule = await db.rules.get(one.rule)
  const pause = (detail: string) =>
    pauseRule(one.rule, { kind: 'place', detail }, { noun: one.noun, id: one.record }, now.toISOString())
  const target = (await keptTargets()).find(({ id }) => id === targetId)
  if (!target) {
    await pause('–')
    return settleOut(one.id)
  }
  const opened = await openedTarget(target)
  const answer =
    'failed' in opened
      ? { failed: opened.failed }
      : 'hook' in opened
        ? await opened.hook.deliver({
            id: one.id,
            at: one.at,
            rule: { id: one.rule, name: rule?.name ?? '' },
            records: await recordsOf(one),
          })
        : { failed: { kind: 'notAllowed' as const } }
  if (!isFailed(answer)) return settleOut(one.id)
  const tries = (one.tries ?? 0) + 1
  const wait = passes(answer.failed) ? waitBefore(answer.failed, tries) : 6 * HOUR
  // Somebody must do something first: no more of them, while this one waits.
  if (!passes(answer.failed)) await pause(answer.failed.host ?? answer.failed.kind)
  await settleOut(one.id, { tries, next: new Date(now.getTime() + wait).toISOString() })
}

async function recordsOf({ noun, record }: Outgoing) {
  const row: object | undefined = await db.table(noun).get(record)
  if (!row) return [{ table: noun, id: record, change: 'removed' as const }]
  return [{ table: noun, id: record, change: 'changed' as const, record: bare(noun, row) }]
}
