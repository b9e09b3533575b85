/** How a text parts its cells. */
import Papa from 'papaparse'
import { delimiterOf } from '../../sheet/delimited'

/** @property quote a sign that no text has where quotation marks are no more than words @property from where the rows begin */
export type Dialect = { delimiter: string; quote: string; from: number }

/** Signs that part cells in few files: only where none of the usual ones does. */
const RARE = ['^', '~', '¦', '§', '\u001f', '\u0001']
const NO_QUOTE = '\u0002'
const FIRST = 200

/** @param start the beginning of a text, with its last row cut off perhaps */
export function dialectOf(start: string): Dialect {
  const named = /^sep=(.)\n/i.exec(start)
  const from = named ? named[0].length : 0
  const delimiter = named?.[1] ?? delimiterOf(start, RARE)
  return { delimiter, quote: delimiter === '\t' && isUnquoted(start.slice(from)) ? NO_QUOTE : '"', from }
}

/** A spreadsheet quotes only cells that need it: among tabs, a quotation mark may be no more than one. */
function isUnquoted(text: string): boolean {
  const parse = (quoteChar: string) =>
    new Papa.Parser({ delimiter: '\t', newline: '\n', quoteChar, preview: FIRST }).parse(text, 0, false) as {
      data: string[][]
      errors: unknown[]
    }
  if (!parse('"').errors.length) return false
  const { data } = parse(NO_QUOTE)
  const width = data[0]?.length ?? 0
  return data.slice(0, -1).every((row) => row.length <= width)
}
