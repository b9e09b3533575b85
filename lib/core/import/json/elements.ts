/**
 * The objects of a JSON file, one by one: those of one array, or one a line (NDJSON). Each is found by its brackets and then read by
 * the browser's own strict parser, so that a file of any size is never in memory as a whole.
 */
import { utf8Pieces } from '../byteLines'

/** @property number which object of the array it is, or its line where each has one; from 1 */
export type Element = { number: number; value: Record<string, unknown> }
export type Elements = { elements: Element[]; bytes: number }

/** The whole file cannot be taken. @property line where, from 1 */
export class JsonProblem extends Error {
  constructor(
    readonly line: number,
    readonly kind: 'broken' | 'shape' | 'deep' | 'large' | 'encoding',
  ) {
    super(kind)
  }
}

/** Signs of one object, and brackets within one another: nobody's record has more. */
const LARGEST = 1_000_000
const DEEPEST = 100

/** @param isPart the end of the file may be missing @throws JsonProblem */
export async function* elementsOf(source: Blob, isPart: boolean): AsyncGenerator<Elements> {
  const scan = arrayScan()
  let line = 1
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const { plain, bytes } of utf8Pieces(source)) {
    const text = decode(decoder, plain, line)
    yield { elements: scan.take(text), bytes }
    line = scan.line()
  }
  decode(decoder, undefined, line)
  if (!isPart) scan.end()
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw new JsonProblem(line, 'encoding')
  }
}

type State = 'start' | 'first' | 'next' | 'object' | 'after' | 'end'

/** Finds the objects of an array in texts that follow one another. */
function arrayScan(): { take: (text: string) => Element[]; end: () => void; line: () => number } {
  let state = 'start' as State
  let [line, number, depth] = [1, 0, 0]
  let [inString, isEscaped] = [false, false]
  let begun = ''
  let begunAt = 1

  function between(sign: string): void {
    if (state === 'start' && sign === '[') state = 'first'
    else if (state === 'start') throw new JsonProblem(line, 'shape')
    else if ((state === 'first' || state === 'next') && sign === '{') {
      state = 'object'
      begunAt = line
      depth = 1
    } else if (state === 'first' && sign === ']') state = 'end'
    else if (state === 'first' || state === 'next')
      throw new JsonProblem(line, /[[\d"tfn-]/.test(sign) ? 'shape' : 'broken')
    else if (state === 'after' && (sign === ',' || sign === ']')) state = sign === ',' ? 'next' : 'end'
    else throw new JsonProblem(line, 'broken')
  }

  /** @returns whether the object ends with this sign */
  function within(sign: string): boolean {
    if (isEscaped) isEscaped = false
    else if (inString && sign === '\\') isEscaped = true
    else if (sign === '"') inString = !inString
    else if (!inString && (sign === '{' || sign === '[')) {
      depth++
      if (depth > DEEPEST) throw new JsonProblem(line, 'deep')
    } else if (!inString && (sign === '}' || sign === ']')) depth--
    return depth === 0
  }

  function take(text: string): Element[] {
    const found: Element[] = []
    let from = state === 'object' ? 0 : -1
    for (let i = 0; i < text.length; i++) {
      const sign = text[i] as string
      if (sign === '\n') line++
      if (state === 'object') {
        if (!within(sign)) continue
        found.push({ number: ++number, value: parsed(begun + text.slice(from, i + 1), begunAt) })
        begun = ''
        from = -1
        state = 'after'
      } else if (sign !== ' ' && sign !== '\t' && sign !== '\n' && sign !== '\r') {
        between(sign)
        if ((state as State) === 'object') from = i
      }
    }
    if (from >= 0) begun += text.slice(from)
    if (begun.length > LARGEST) throw new JsonProblem(begunAt, 'large')
    return found
  }

  const end = () => {
    if (state !== 'end')
      throw new JsonProblem(state === 'object' ? begunAt : line, state === 'start' ? 'shape' : 'broken')
  }
  return { take, end, line: () => line }
}

const NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/** An object, with its numbers as the texts they are: a telephone number has more digits than a number keeps. @throws JsonProblem */
export function parsed(text: string, line: number): Record<string, unknown> {
  try {
    JSON.parse(text)
    return JSON.parse(text.replace(NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)))
  } catch {
    throw new JsonProblem(line, 'broken')
  }
}

/** Whether brackets stand within one another more often than any record's do. */
export function isDeep(text: string): boolean {
  let [depth, inString] = [0, false]
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (inString && sign === '\\') i++
    else if (sign === '"') inString = !inString
    else if (!inString && (sign === '{' || sign === '[') && ++depth > DEEPEST) return true
    else if (!inString && (sign === '}' || sign === ']')) depth--
  }
  return false
}
