/** The people and companies of a `.vcf` file, card by card: each card becomes a record or is refused with its line. */
import { byteLines } from '../../core/import/byteLines'
import { lookingAt } from '../../core/import/lookAt'
import type { ImportPiece, ImportReader, ImportSource } from '../../core/import/reader'
import type { ImportRefusal } from '../../core/import/record'
import { cardOf } from '../../core/vcard/card'
import { UnknownEncoding } from '../../core/vcard/charset'
import { type CardEvent, cardReader, type RawCard } from '../../core/vcard/rawCards'
import { cardRecord } from './cardRecord'

async function* read(source: ImportSource): AsyncGenerator<ImportPiece, void, void> {
  const reader = cardReader()
  let line = 0
  let found = false
  for await (const { lines, bytes } of byteLines(source)) {
    const events = lines.flatMap((text) => reader.take(text, ++line))
    found ||= events.length > 0
    yield pieceOf(events, bytes)
  }
  const events = reader.end()
  if (events.length) yield pieceOf(events, source.size)
  else if (!found) yield { records: [], refused: [refusal(1, 'import.card.none')], bytes: source.size }
}

/** Takes files of every version and of any encoding. */
export const vcardReader: ImportReader = { read, lookAt: lookingAt({ kind: 'vcard', noun: 'person' }, read) }

function pieceOf(events: readonly CardEvent[], bytes: number): ImportPiece {
  const piece: ImportPiece = { records: [], refused: [], bytes }
  for (const event of events) {
    const found = 'card' in event ? readCard(event.card) : refusal(event.strange, 'import.card.strange')
    if ('reason' in found) piece.refused.push(found)
    else piece.records.push(found)
  }
  return piece
}

function readCard({ fault, ...raw }: RawCard) {
  if (fault) return refusal(raw.line, `import.card.${fault}`)
  try {
    return cardRecord(cardOf(raw))
  } catch (error) {
    // One card that no rule foresaw must not cost the others.
    return refusal(raw.line, error instanceof UnknownEncoding ? 'import.card.encoding' : 'import.card.unread')
  }
}

const refusal = (line: number, reason: ImportRefusal['reason']): ImportRefusal => ({ line, reason })
