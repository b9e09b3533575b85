/** Texts whose cells are parted by any sign: CSV, TSV and their like, in whatever encoding, of any size. */
import type { ImportSource } from './reader'
import type { ImportRefusal } from './record'
import { dialectOf } from './table/dialect'
import { encodingOf } from './table/encoding'
import { type OpenTable, tableReader } from './table/read'
import { rowsOf } from './table/rows'
import { textsOf } from './table/texts'

/** So many first bytes are enough for a look. */
const LOOK = 1_000_000
/** So many first signs tell how the cells are parted. */
const START = 100_000

const open: OpenTable = async (source, _options, isLook) => {
  const whole = isLook ? source.slice(0, LOOK) : source
  const wrong = await otherKind(source)
  if (wrong) return { problem: wrong }
  const encoded = await encodingOf(whole)
  if (encoded.unknown) return { problem: { line: 1, reason: 'import.encoding' } }
  const start = await startOf(whole, encoded.encoding)
  if (isBinary(start)) return { problem: { line: 1, reason: 'import.binary' } }
  const dialect = dialectOf(start)
  return { rows: () => rowsOf(textsOf(whole, encoded.encoding), dialect, encoded.damaged), isSparse: false }
}

export const csvReader = tableReader('csv', open)

/** Files that are no table, by the marks at their beginning. */
async function otherKind(source: ImportSource): Promise<ImportRefusal | undefined> {
  const start = String.fromCharCode(...new Uint8Array(await source.slice(0, 200).arrayBuffer()))
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return { line: 1, reason: 'import.oldWorkbook' }
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml)/i.test(start) || start.startsWith('%PDF')
    ? { line: 1, reason: 'import.notTable' }
    : undefined
}

async function startOf(source: ImportSource, encoding: string): Promise<string> {
  const bytes = await source.slice(0, START).arrayBuffer()
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n')
}

/** Text holds hardly any signs that steer printers and machines; pictures and programs are full of them. */
function isBinary(start: string): boolean {
  const odd = start.match(/[\0\u0001-\u0008\u000e-\u001a\uFFFD]/g)?.length ?? 0
  return odd > start.length / 20
}
