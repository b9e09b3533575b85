/** Words of a record as one line of a calendar: nothing in them ends the line, turns its direction, or is seen by no reader. */

/** What ends a line for any reader, and tabs. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
/** Controls, and the marks that turn what stands after them: those would reach beyond the words that hold them. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** Half of a letter, which no file can hold. */
const HALVES = /\p{Surrogate}/gu

/** @returns the same words in one line; empty where there are none */
export const plainLine = (words: string): string =>
  words.replace(BREAKS, ' ').replace(UNSEEN, '').replace(HALVES, '\ufffd').replace(/ {2,}/g, ' ').trim()
