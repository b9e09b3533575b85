/** Facts that were not found on a page, in the few words that a user knows them by. */

export const UNSURE_WORDS = [
  'account',
  'subject',
  'sender',
  'date',
  'text',
  'identity',
  'name',
  'headline',
  'company',
  'address',
  'rest',
] as const
export type UnsureWord = (typeof UNSURE_WORDS)[number]

/** By the last step of a path into the facts (`messages.0.from`, `profile.headline`). */
const LAST: Record<string, UnsureWord> = {
  account: 'account',
  subject: 'subject',
  from: 'sender',
  email: 'address',
  sentAt: 'date',
  dateTitle: 'date',
  dateShown: 'date',
  text: 'text',
  threadId: 'identity',
  legacyThreadId: 'identity',
  messageId: 'identity',
  legacyMessageId: 'identity',
  fullName: 'name',
  name: 'name',
  headline: 'headline',
  currentCompany: 'company',
  profileUrl: 'address',
}

/** Each word once, in the order of the list. A path that is not known is told as the rest: a newer adapter may bring it. */
export function unsureWords(paths: readonly string[]): UnsureWord[] {
  const found = new Set(paths.map((path) => LAST[path.split('.').at(-1) ?? ''] ?? 'rest'))
  return UNSURE_WORDS.filter((word) => found.has(word))
}
