/** Rows that the plan may refuse: of those alone the cells are kept as they stand, so that what is laid ready stays small. */
import { emailKey, isEmailAddress } from '../email'
import type { ReadyRecord } from './fate'
import { instantOfText } from './when'

/**
 * True for every row that `planRows` can refuse, whatever is here and whatever the user chooses. Those who were erased are refused too,
 * but of them nothing is kept.
 */
export function mayBeRefused({ noun, fields }: ReadyRecord): boolean {
  switch (noun) {
    case 'person': {
      const { name, givenName, familyName, emails = [], phones, profileUrls } = fields
      const called = [name, givenName, familyName, ...emails, phones?.[0]?.shown, profileUrls?.[0]]
      return emails.some((email) => !isEmailAddress(emailKey(email))) || !called.some((text) => text?.trim())
    }
    case 'company':
      return !(fields.company ?? fields.name)?.trim()
    case 'activity':
      return !instantOfText(fields.at ?? fields.closedOn ?? fields.due)
    case 'task':
      return !(fields.title ?? fields.name ?? fields.note)?.trim()
    // Its amount and its currency are read by what the user chooses, and there may be no pipeline.
    default:
      return true
  }
}
