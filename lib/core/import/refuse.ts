/** A row that is not taken: the line, why, and what to mend. */
import type { Fate, ReadyRecord } from './fate'

export const refuse = (
  record: ReadyRecord,
  reason: `import.${string}`,
  params?: Record<string, string | number>,
): Fate => ({
  line: record.line,
  noun: record.noun,
  label: labelOf(record),
  fate: 'refused',
  refusal: { line: record.line, reason, ...(params && { params }) },
})

/** What a row is called, whatever it is about. */
export const labelOf = ({ fields }: ReadyRecord): string =>
  fields.name ??
  ([fields.givenName, fields.familyName].filter(Boolean).join(' ') ||
    (fields.title ??
      fields.company ??
      fields.emails?.[0] ??
      fields.phones?.[0]?.shown ??
      fields.note?.slice(0, 80) ??
      ''))
