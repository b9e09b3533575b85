/** Opens the palette, with what can be done where the focus is at that moment: the palette itself takes it. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { applies, type Offer, shortcutTables } from '../shared/shortcuts'

/** An action as it is offered here and now; `where` is the heading under which the help has it. */
export type Offered = Offer & { where: string }

export type Opened = {
  offers: readonly Offered[]
  /** Gets the focus back. */
  from: HTMLElement | undefined
}

const state = signal<Opened | undefined>(undefined)

/** What the palette is open with; undefined while it is closed. */
export const opened: ReadonlySignal<Opened | undefined> = state

export function openPalette(): void {
  const focused = document.activeElement
  const from = focused instanceof HTMLElement && focused !== document.body ? focused : undefined
  state.value = { from, offers: offersAt(focused) }
}

const offersAt = (focused: Element | null): Offered[] =>
  shortcutTables().flatMap(({ title, keys }) =>
    keys.filter((offer) => applies(offer, focused)).map((offer) => ({ ...offer, where: title })),
  )

/** What is offered where the focus was when the palette was opened, as the screen says it by now. */
export function offerAnew(): void {
  const { from } = state.value ?? {}
  if (state.value) state.value = { from, offers: offersAt(from ?? document.body) }
}

export function closePalette(): void {
  state.value = undefined
}
