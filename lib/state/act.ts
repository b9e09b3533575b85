/**
 * The one way to act: runs a verb, says what came of it in a toast with Undo, and is the edge where a user's action may fail.
 */
import { signal } from '@preact/signals'
import { RowGone, removalOf } from '../db/edit'
import { ErasedPerson, takeMarksOff } from '../db/erased'
import { lastChange } from '../db/history'
import { cancelJob } from '../db/jobsUnderWay'
import { type Undone, undo } from '../db/undo'
import type { Written } from '../db/write'
import { refreshBadge } from '../platform/badge'
import { wakeRunner } from '../platform/wake'
import { isOrdinary, whyNotSaved } from './failureWords'
import { describe } from './format'
import { t } from './language'
import { meetFailure, metNone } from './trouble'

export type Toast = {
  id: number
  text: string
  /** Number of the change that it offers to undo. */
  seq?: number
  /** What else it offers. */
  action?: { label: string; run: () => unknown }
  tone: 'done' | 'failed'
}

/** What the page says at the moment, oldest first. */
export const toasts = signal<readonly Toast[]>([])
let nextId = 1

/** Shows a sentence; with a journal number it offers Undo. */
export function say(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
  const toast = { tone: 'done' as const, ...options, id: nextId++, text }
  toasts.value = [...toasts.value.slice(-2), toast]
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/**
 * Runs a verb. "Saved" is said after it was committed; when it fails nothing was changed, and the sentence says why.
 * @returns what the verb answered, or undefined when it failed. An edit may answer with a clash: then nothing was saved, and the caller asks.
 */
export async function act<W extends Written<unknown>>(
  verb: () => Promise<W>,
  options: { quiet?: boolean } = {},
): Promise<W | undefined> {
  try {
    const written = await verb()
    if (written.seq !== undefined) {
      metNone()
      if (!options.quiet) say(describe(written.label), { seq: written.seq })
      refreshBadge()
    }
    return written
  } catch (error) {
    await sayFailure(error)
    return undefined
  }
}

/** Says why nothing was saved, and offers what can be done about it. */
export async function sayFailure(error: unknown): Promise<void> {
  const failure = await meetFailure(error)
  const removal = error instanceof RowGone ? await removalOf(error.table, error.id).catch(() => undefined) : undefined
  const action =
    error instanceof ErasedPerson
      ? { label: t('erase.askedAgain'), run: () => mayBeHere(error) }
      : removal === undefined
        ? undefined
        : { label: t('gone.back'), run: () => takeBack(removal) }
  say(t('actFailed', { why: whyNotSaved(error, failure) }), { tone: 'failed', action })
  if (!isOrdinary(error, failure)) console.error(error)
}

/** Somebody who was erased asked to be here again: an act of its own, before what was refused is done once more. */
async function mayBeHere({ keys }: ErasedPerson): Promise<void> {
  await takeMarksOff(keys)
  say(t('erase.markGone'))
}

/** Takes a change back and says so, or says what stands in the way. @param options `quietConflict`: the caller says that itself */
export async function takeBack(seq: number, options: { quietConflict?: boolean } = {}): Promise<Undone | undefined> {
  toasts.value = toasts.value.filter((toast) => toast.seq !== seq)
  try {
    const undone = await undo(seq)
    if (undone.state === 'started') wakeRunner()
    else if (undone.state === 'undone') say(describe(undone.written.label), { seq: undone.written.seq })
    else if (undone.state !== 'conflict' || !options.quietConflict) say(whyNot(undone), { tone: 'failed' })
    refreshBadge()
    return undone
  } catch (error) {
    await sayFailure(error)
    return undefined
  }
}

/** Ends long work, and sets about taking back what it did; says so where that cannot be done. */
export async function endJob(id: string): Promise<void> {
  try {
    if (await cancelJob(id)) wakeRunner()
  } catch (error) {
    await sayFailure(error)
  }
}

/** Takes back the latest change that still stands, whichever window made it. */
export async function takeBackLast(): Promise<void> {
  const change = await lastChange()
  if (change) await takeBack(change.seq)
}

function whyNot(undone: Exclude<Undone, { state: 'undone' | 'started' }>): string {
  if (undone.state === 'already') return t('undoAlready')
  if (undone.state === 'missing') return t('undoMissing')
  if (undone.state === 'final') return t('undoFinal')
  if (undone.state === 'erased') return t('erase.undo')
  if (undone.state === 'busy') return t('undoBusy', { what: describe(undone.change.label) })
  if (!undone.later.length) return t('history.conflictBare')
  const later = undone.later.map((change) => describe(change.label)).join(' · ')
  return t('undoConflict', { what: describe(undone.change.label), later })
}
