/**
 * A box that reaches from one message into the next, because the marks of one are lost: which of its parts are whose is told by
 * their ids alone.
 */
import { BODY } from './outlookPane'
import { all, first } from './shown'

export const DATE = '[data-testid="SentReceivedSavedTime"]'
/** Parts that each message has once: the middle of their ids is the message's. */
const PART = '[id^="MSG_"]'
const PART_ID = /^MSG_(.+)_(?:FROM|TO|CC|BCC|DATETIME|SUBJECT)$/

/** Whether a box holds parts of more than one message. */
export function isMixed(box: Element): boolean {
  const header = (selector: string) => all(box, selector).filter((each) => !each.closest(BODY))
  const ids = new Set(header(PART).flatMap(({ id }) => PART_ID.exec(id)?.[1] ?? []))
  return ids.size > 1 || header(DATE).length > 1
}

/** The part of `box` that carries the message's id. @param from its sender's element */
export const partOf = (
  box: Element,
  from: Element | undefined,
  name: 'TO' | 'CC' | 'DATETIME',
): Element | undefined => {
  const id = PART_ID.exec(from?.id ?? '')?.[1]
  return id === undefined ? undefined : first(box, `[id="MSG_${id}_${name}"]`)
}
