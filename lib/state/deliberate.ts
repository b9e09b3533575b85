/**
 * Acts that take something away, give something out or set something, where the sidebar stands in somebody else's page: there they have a
 * second step, in which it is made sure that the user sees what she presses (`seen.ts`). On pages of Margin's own, and in the browser's
 * side panel, nothing is between the user and them but Undo.
 */
import { signal } from '@preact/signals'

export type Question = {
  /** What is about to be done, as a question. */
  asks: string
  /** The same, on its button. */
  does: string
  run: () => unknown
  /** Where the same can be done in the full page: what follows its `#`. */
  place?: string
}

/** What the user is being asked; shown by `SureHost`. */
export const question = signal<Question | undefined>(undefined)

/** Whether this page stands in a page that is not ours. */
export const isFramed = (): boolean => window.top !== window

/** Does it, or asks first. */
export function deliberately(asked: Question): void {
  if (isFramed()) question.value = asked
  else void asked.run()
}
