/** A template filled in. What is missing stays in the text as the field that it is, and is told: never a silent blank. */
import { fieldsIn } from './fieldsIn'

/** `unknown`: there is no such field. `empty`: nothing is known of it here, and no fallback is given. */
export type Missing = { field: string; why: 'unknown' | 'empty' }

/** One run of a filled text: as written, from a record, a fallback, or missing. */
export type Run = { text: string; from: 'text' | 'value' | 'fallback' | Missing['why'] }

export type Rendered = { text: string; runs: Run[]; missing: Missing[] }

/**
 * @param values by the name of the field; undefined for one that is known and empty here. What a value says is text: a field in it is none.
 */
export function rendered(text: string, values: ReadonlyMap<string, string | undefined>): Rendered {
  const missing = new Map<string, Missing>()
  const runs = fieldsIn(text).map((piece): Run => {
    if ('text' in piece) return { text: piece.text, from: 'text' }
    const { field, fallback, raw } = piece
    const value = values.get(field)?.trim()
    if (value) return { text: value, from: 'value' }
    const why = values.has(field) ? 'empty' : 'unknown'
    // A fallback is for what is not known, and not for a slip of the pen.
    if (fallback && why === 'empty') return { text: fallback, from: 'fallback' }
    missing.set(field, { field, why })
    return { text: raw, from: why }
  })
  return { text: runs.map((run) => run.text).join(''), runs, missing: [...missing.values()] }
}

/** Fields of a text that no record has, each once. */
export const unknownFields = (text: string, known: ReadonlySet<string>): string[] => [
  ...new Set(fieldsIn(text).flatMap((piece) => ('field' in piece && !known.has(piece.field) ? piece.field : []))),
]
