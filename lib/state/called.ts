/** What was read on any page because the user called Margin there, as the side panel shows it. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { forgetCalled, type Kept } from '../platform/called'

type Called = { tab: number; kept?: Kept }

const state = signal<Called | undefined>(undefined)

/** What was read in the tab in front; nothing where Margin was not called, or it was put away. */
export const called: ReadonlySignal<Called | undefined> = state

/** To be told by `page.ts`, which hears it. */
export function showCalled(next: Called): void {
  state.value = next
}

/** The user is done with it: the panel shows the page again. */
export function putAway(): void {
  const tab = state.value?.tab
  state.value = undefined
  if (tab !== undefined) void forgetCalled(tab)
}
