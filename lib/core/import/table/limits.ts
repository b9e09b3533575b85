/** What a table may have at most. More is refused, and the reason says where. */

/** Signs of a cell: no note is longer, and a spreadsheet takes a third of it. */
export const MOST_SIGNS = 100_000
/** Cells of a row: the widest exports have some hundred. */
export const MOST_CELLS = 5_000
/** Signs of a row: a cell of several million is told as one, and a quotation mark that nothing closes is looked for no further. */
export const MOST_ROW = 6_000_000
