/**
 * The one way to act: runs a verb, says what came of it in a toast with Undo, and is the edge where a user's action may fail.
 */
import { signal } from '@preact/signals'
import { lastChange } from '../db/history'
import { type Undone, undo } from '../db/undo'
import type { Written } from '../db/write'
import { refreshBadge } from '../platform/badge'
import { wakeRunner } from '../platform/wake'
import { describe } from './format'
import { t } from './language'

export type Toast = { id: number; text: string; seq?: number; tone: 'done' | 'failed' }

/** What the page says at the moment, oldest first. */
export const toasts = signal<readonly Toast[]>([])
let nextId = 1

/** Shows a sentence; with a journal number it offers Undo. */
export function say(text: string, options: { seq?: number; tone?: Toast['tone'] } = {}): void {
  const toast = { id: nextId++, text, seq: options.seq, tone: options.tone ?? 'done' }
  toasts.value = [...toasts.value.slice(-2), toast]
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/**
 * Runs a verb. "Saved" is said after it was committed; when it fails nothing was changed, and the sentence says why.
 * @returns what the verb answered, or undefined when it failed
 */
export async function act<T>(
  verb: () => Promise<Written<T>>,
  options: { quiet?: boolean } = {},
): Promise<Written<T> | undefined> {
  try {
    const written = await verb()
    if (written.seq !== undefined) {
      if (!options.quiet) say(describe(written.label), { seq: written.seq })
      refreshBadge()
    }
    return written
  } catch (error) {
    say(t('actFailed', { why: error instanceof Error ? error.message : String(error) }), { tone: 'failed' })
    console.error(error)
    return undefined
  }
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
    say(t('actFailed', { why: error instanceof Error ? error.message : String(error) }), { tone: 'failed' })
    console.error(error)
    return undefined
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
  if (undone.state === 'busy') return t('undoBusy', { what: describe(undone.change.label) })
  const later = undone.later.map((change) => describe(change.label)).join(' · ')
  return t('undoConflict', { what: describe(undone.change.label), later })
}
