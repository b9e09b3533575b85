/** What is kept of a form that is left before it is saved, and the form with that in it again. */
import { changedFields, fieldsOf, type OpenForm, openForm } from './openForm'

/**
 * What is kept of a form that is left: each field that was changed, with what it was before.
 * @param words what stands in a field and is no value of it, as the words of a day that were not understood
 */
export function draftOf<F extends string>(
  form: OpenForm<F, unknown>,
  words: ReadonlyMap<string, string> = new Map(),
): Record<string, string> {
  return Object.fromEntries([
    ...changedFields(form).flatMap((field) => [
      [field, form.values[field]],
      [WAS + field, form.seen[field]],
    ]),
    ...[...words].map(([field, text]) => [WORDS + field, text]),
  ])
}

/** The words that were kept with a form, by their field. */
export const wordsIn = (kept: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(kept).flatMap(([name, text]) =>
      name.startsWith(WORDS) ? [[name.slice(WORDS.length), text] as const] : [],
    ),
  )

/** The form with what was kept of it, but for fields changed here since. What it was before is known for a record's form alone. */
export function withDraft<F extends string, R>(form: OpenForm<F, R>, kept: Record<string, string>): OpenForm<F, R> {
  const next = { values: { ...form.values }, seen: { ...form.seen }, rows: { ...form.rows } }
  for (const field of fieldsOf(form.values)) {
    const text = kept[field]
    if (text === undefined || form.values[field] !== form.seen[field]) continue
    next.values[field] = text
    next.seen[field] = kept[WAS + field] ?? form.seen[field]
    // It may be older than what the form has just been filled from.
    if (next.seen[field] !== form.seen[field]) delete next.rows[field]
  }
  return next
}

const WAS = 'was.'
const WORDS = 'words.'

/**
 * The form with the fields that it has by now and had not: what the user's own fields are may be known after it was opened.
 * @param kept what was left of an earlier visit
 */
export function grownForm<F extends string, R>(
  form: OpenForm<F, R>,
  now: Record<F, string>,
  row?: R,
  kept: Record<string, string> = {},
): OpenForm<F, R> {
  const more = fieldsOf(now).filter((field) => !(field in form.seen))
  if (!more.length) return form
  const added = withDraft(
    openForm(Object.fromEntries(more.map((field) => [field, now[field]])) as Record<F, string>, row),
    kept,
  )
  return {
    values: { ...form.values, ...added.values },
    seen: { ...form.seen, ...added.seen },
    rows: { ...form.rows, ...added.rows },
  }
}
