/**
 * What can be done on a surface, in one table: what it is, by which keys, where it applies. Words and keys come from the list of
 * actions (`lib/core/actions`); the same table is what `?` shows and what the palette (Ctrl or ⌘ K) offers.
 *
 * A key never fires while somebody types in a field or a dialog is open, and never with a modifier it does not name.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type ActionId, actionOf } from '../../lib/core/actions'
import { t } from '../../lib/state/language'

export type Shortcut = {
  /** Which of the list of actions it is. */
  id: ActionId
  /** Where one action is offered several times, for each stage, tag, field: which of them. */
  of?: string
  /** Other keys than those of the list; `[]` for none. */
  keys?: readonly string[]
  /** Other words than those of the list, where they name what it acts on. */
  label?: string
  /** The record it acts on, where the screen shows several. */
  about?: string
  /** That record is shown beside what the screen is about: what can be done with it comes after. */
  beside?: boolean
  /** It asks which of its keys was pressed, so that only a key can start it: what it does is offered one by one beside it. */
  perKey?: true
  /** Also while somebody types. */
  typing?: true
  run: (event: KeyboardEvent) => void
  /** Only while this answers true; it is then left out of the help as well. */
  when?: () => boolean
  /** In the help also while it does not apply: `when` asks where the focus is, and the help has taken it. */
  always?: boolean
  /** Only while the focus is inside. */
  within?: RefObject<HTMLElement>
  /** Written in the help instead of the keys: `1–9`. */
  shown?: readonly string[]
}

/** What is offered, with the words and keys that the list of actions has for it. */
export type Offer = Shortcut & { keys: readonly string[]; label: string }

/** A heading of the help with its keys. */
export type ShortcutTable = { title: string; keys: readonly Offer[] }

const offerOf = (shortcut: Shortcut): Offer => {
  const { keys = [], says } = actionOf(shortcut.id)
  return { ...shortcut, keys: shortcut.keys ?? keys, label: shortcut.label ?? t(says) }
}

const single = signal(localStorage.getItem('singleKeys') !== 'off')

/** Whether keys without Ctrl or ⌘ act. Who dictates, or often hits keys by accident, turns them off (WCAG 2.1.4). */
export const singleKeys: ReadonlySignal<boolean> = single

/** Kept for this browser. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem('singleKeys', on ? 'on' : 'off')
  single.value = on
}

const active = new Set<{ current: ShortcutTable }>()

/** The tables in force, for the help. */
export function shortcutTables(): ShortcutTable[] {
  return [...active].map((table) => table.current)
}

/** Whether the event comes from a place where letters are typed. */
export function isTyping(event: Event): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

/** Whether a key event is the key that a table names. */
export function matchesKey(event: KeyboardEvent, name: string): boolean {
  const parts = name.split('+')
  const key = name === '+' ? '+' : (parts.at(-1) ?? '')
  const mod = parts.includes('Mod')
  if ((event.ctrlKey || event.metaKey) !== mod || event.altKey) return false
  // Shift is part of what makes `?` or `L`; only named keys such as Enter are told apart by it.
  if (key.length > 1 && event.shiftKey !== parts.includes('Shift')) return false
  return event.key === key || (mod && event.key.toLowerCase() === key)
}

/** Whether it applies where the focus is now. */
export const applies = (offer: Shortcut, target: EventTarget | null): boolean =>
  (offer.when?.() ?? true) && (!offer.within || offer.within.current?.contains(target as Node) === true)

/** Offers what can be done while the component stands; without listening to keys. */
export function useActs(title: string, acts: readonly Shortcut[]): { current: ShortcutTable } {
  const table = useRef<ShortcutTable>({ title, keys: [] })
  table.current = { title, keys: acts.map(offerOf) }
  // From the first moment in which the screen can be seen: who knows the key is fast.
  useLayoutEffect(() => {
    active.add(table)
    return () => {
      active.delete(table)
    }
  }, [])
  return table
}

/** Puts a table in force while the component stands. */
export function useShortcuts(title: string, acts: readonly Shortcut[]): void {
  const table = useActs(title, acts)
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      const typing = isTyping(event)
      const found = table.current.keys.find(
        (offer) =>
          (!typing || offer.typing) &&
          offer.keys.some((name) => matchesKey(event, name) && (single.value || name.length > 1)) &&
          applies(offer, event.target),
      )
      if (!found) return
      event.preventDefault()
      found.run(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
