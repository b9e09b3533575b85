/** What a note keeps of a row: its own text, and below it by their headings whatever no field holds. */
import type { NoteWord, PlanAbout } from './about'
import type { ReadyRecord } from './fate'

/** @param more what else has found no field, by our own headings */
export function noteOf(
  record: ReadyRecord,
  about: PlanAbout,
  more: Partial<Record<NoteWord, string | undefined>> = {},
): string | undefined {
  const { note, tags } = record.fields
  const named = { tags: tags?.join(', '), ...more }
  const lines = [
    note,
    ...(Object.entries(named) as [NoteWord, string | undefined][]).map(([word, text]) =>
      text ? `${about.words[word]}: ${text}` : undefined,
    ),
    ...Object.entries(record.other ?? {}).map(([heading, text]) => (heading ? `${heading}: ${text}` : text)),
  ]
  return lines.filter(Boolean).join('\n') || undefined
}
