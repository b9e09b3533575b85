/**
 * "Try it": writes a small file, reads it back, finds it in the list, removes it, and says which step failed. On the way it finds
 * out whether the server keeps conditions, by two writes that must be refused.
 */
import { failed, isFailed, type Target } from '../core/copy/target'
import type { TargetFailure } from '../core/copy/targetFailure'
import type { Spoken, TargetSettings } from '../core/copy/targetSettings'
import type { Step, Trial } from '../core/copy/trial'
import { type Needed, openTarget } from './index'

const BYTES = new TextEncoder().encode('Margin tries whether copies can be kept here. This file may be removed.\n')
const OTHER = new TextEncoder().encode(
  'Margin tries whether this server would let one copy take the place of another.\n',
)

/**
 * @param once what no trial was called before: letters and digits
 * @param at now, UTC, ISO 8601
 */
export async function tryIt(settings: TargetSettings, needed: Needed, once: string, at: string): Promise<Trial> {
  const opened = openTarget(settings, needed)
  const end = (step: Step, failure: TargetFailure): Trial => ({
    done: [],
    failed: { step, failure },
    conditions: 'forgotten',
  })
  if ('missing' in opened) return end('write', { kind: 'notAllowed' })
  if ('hook' in opened) {
    const answer = await opened.hook.deliver({ id: once, at, records: [] })
    if (isFailed(answer)) return end('send', answer.failed)
    return { done: ['send'], conditions: 'forgotten', received: answer.received }
  }
  return tryCopies((conditions) => copiesWith(settings, needed, conditions), `margin-try-${once}.txt`)
}

const copiesWith = (settings: TargetSettings, needed: Needed, conditions: Spoken): Target => {
  const opened = openTarget('conditions' in settings ? { ...settings, conditions } : settings, needed)
  if (!('copies' in opened)) throw new Error('no place for copies')
  return opened.copies
}

async function tryCopies(open: (conditions: Spoken) => Target, name: string): Promise<Trial> {
  let conditions: Spoken = 'kept'
  let target = open(conditions)
  const done: Step[] = []
  const steps: [Step, () => Promise<object>][] = [
    [
      'write',
      async () => {
        const first = await target.put(name, BYTES, { absent: true })
        // Backblaze answers 501 to a write with a condition; the name is new, so that "changed" cannot be true either.
        if (!isFailed(first) || ![400, 412, 501].includes(first.failed.status ?? 0)) return first
        conditions = 'forgotten'
        target = open(conditions)
        return target.put(name, BYTES)
      },
    ],
    ['read', () => readBack(target, name)],
    [
      'list',
      async () => {
        const list = await target.list(name)
        if (isFailed(list)) return list
        return list.some((one) => one.name === name && one.size === BYTES.length) ? {} : failed({ kind: 'notStored' })
      },
    ],
    [
      'remove',
      async () => {
        if (conditions === 'kept' && !(await keepsConditions(target, name))) conditions = 'forgotten'
        const removed = await target.remove(name)
        if (isFailed(removed)) return removed
        const there = await target.head(name)
        return isFailed(there) || 'absent' in there ? there : failed({ kind: 'stillThere' })
      },
    ],
  ]
  for (const [step, work] of steps) {
    const answer = await work()
    if (isFailed(answer)) {
      // Nothing is left behind, where that can be helped.
      if (step !== 'remove') await target.remove(name)
      return { done, failed: { step, failure: answer.failed }, conditions }
    }
    done.push(step)
  }
  return { done, conditions }
}

async function readBack(target: Target, name: string): Promise<object> {
  const read = await target.get(name)
  if (isFailed(read)) return read
  if ('absent' in read) return failed({ kind: 'notStored' })
  return read.bytes.length === BYTES.length && read.bytes.every((byte, i) => byte === BYTES[i])
    ? {}
    : failed({ kind: 'different' })
}

/** Both kinds of condition must be refused where they do not hold. */
async function keepsConditions(target: Target, name: string): Promise<boolean> {
  const absent = await target.put(name, OTHER, { absent: true })
  if (!isFailed(absent)) return false
  const tagged = await target.put(name, OTHER, { tag: '"margin-no-such-tag"' })
  return isFailed(tagged) && absent.failed.kind === 'changed' && tagged.failed.kind === 'changed'
}
