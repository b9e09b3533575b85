/**
 * Keys of a surface, in one table: what is pressed, what it does, where it applies. The same table is what `?` shows.
 *
 * A key never fires while somebody types in a field or a dialog is open, and never with a modifier it does not name.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export type Shortcut = {
  /** Any of these: `j`, `Enter`, `/`, `Mod+z` (Ctrl, or ⌘ on a Mac). */
  keys: readonly string[]
  /** What the help says for it. */
  label: string
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

/** A heading of the help with its keys. */
export type ShortcutTable = { title: string; keys: readonly Shortcut[] }

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

/** Puts a table in force while the component stands. */
export function useShortcuts(title: string, keys: readonly Shortcut[]): void {
  const table = useRef<ShortcutTable>({ title, keys })
  table.current = { title, keys }
  // From the first moment in which the screen can be seen: who knows the key is fast.
  useLayoutEffect(() => {
    active.add(table)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event)) return
      if (document.querySelector('dialog[open]')) return
      const found = table.current.keys.find(
        (shortcut) =>
          shortcut.keys.some((name) => matchesKey(event, name) && (single.value || name.length > 1)) &&
          (shortcut.when?.() ?? true) &&
          (!shortcut.within || shortcut.within.current?.contains(event.target as Node)),
      )
      if (!found) return
      event.preventDefault()
      found.run(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      active.delete(table)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
