/**
 * Cells that a spreadsheet would run: what begins like a formula gets a mark before it, and is words again to every program.
 * Our own reader takes the mark off, so that what is written is read back as it was.
 */

/** What a spreadsheet takes for the beginning of a formula; wide signs too, which those of East Asia take for the same. */
const RUNS = /^[=+\-@＝＋－＠]/
/** Numbers, of telephones and others, begin with a sign and hold nothing that could be run. */
const NUMBER = /^[+-]\d[\d\s().,]*$/
/** Begins like a cell that was marked already. */
export const MARKED = /^'+[=+\-@＝＋－＠]/

/** @param cell trimmed */
export const harmless = (cell: string): string =>
  MARKED.test(cell) || (RUNS.test(cell) && !NUMBER.test(cell)) ? `'${cell}` : cell

/** The cell as it was. @param cell trimmed */
export const unmarked = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell)
