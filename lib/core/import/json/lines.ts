/** Objects that stand one a line (NDJSON): a line that is wrong is refused by itself. */
import { byteLines, bytesOf } from '../byteLines'
import type { ImportRefusal } from '../record'
import { type Element, isDeep, JsonProblem, parsed } from './elements'

export type ObjectLines = { elements: Element[]; refused: ImportRefusal[]; bytes: number }

/** @param isPart the last line may be cut off */
export async function* objectLines(source: Blob, isPart: boolean): AsyncGenerator<ObjectLines> {
  let number = 0
  for await (const { lines, bytes } of byteLines(source)) {
    const piece: ObjectLines = { elements: [], refused: [], bytes }
    for (const [i, line] of lines.entries()) {
      number++
      if (!line.trim() || (isPart && bytes >= source.size && i === lines.length - 1)) continue
      const found = elementOf(line, number)
      if ('reason' in found) piece.refused.push(found)
      else piece.elements.push(found)
    }
    yield piece
  }
}

/** @param bytes of the line, each one sign */
export function elementOf(bytes: string, number: number): Element | ImportRefusal {
  const refuse = (kind: JsonProblem['kind']): ImportRefusal => ({ line: number, reason: `import.json.${kind}` })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(bytes)).trim()
    if (!text.startsWith('{')) return refuse('shape')
    return isDeep(text) ? refuse('deep') : { number, value: parsed(text, number) }
  } catch (error) {
    return refuse(error instanceof JsonProblem ? error.kind : 'encoding')
  }
}
