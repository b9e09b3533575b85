/**
 * A form that stands open on a record while the record may change elsewhere. For each field it knows the text that was seen,
 * the text as it is now in the form, and the record in which it was seen, so that what was not touched here follows the
 * record, and what was is set against it.
 */
export type OpenForm<F extends string, R> = {
  /** What stands in the fields. */
  values: Record<F, string>
  /** What stood in them when they were last filled from the record. */
  seen: Record<F, string>
  /** The record as it was then; unknown for text that was left from an earlier visit. */
  rows: Partial<Record<F, R>>
}

const fieldsOf = <F extends string>(values: Record<F, string>) => Object.keys(values) as F[]

/** A form just opened. */
export function openForm<F extends string, R>(values: Record<F, string>, row?: R): OpenForm<F, R> {
  const rows = row === undefined ? {} : Object.fromEntries(fieldsOf(values).map((field) => [field, row]))
  return { values: { ...values }, seen: { ...values }, rows: rows as Partial<Record<F, R>> }
}

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

/** The form once the record says something: the same one where that changes nothing in it. */
export function meetRecord<F extends string, R>(form: OpenForm<F, R>, now: Record<F, string>, row: R): OpenForm<F, R> {
  const next = { values: { ...form.values }, seen: { ...form.seen }, rows: { ...form.rows } }
  let changed = false
  for (const field of fieldsOf(form.values)) {
    // One of the user's own fields that was removed meanwhile: there is nothing to set against it.
    if (!(field in now)) continue
    const untouched = form.values[field] === form.seen[field]
    const agreed = form.values[field] === now[field]
    if (now[field] !== form.seen[field]) {
      // Changed to different values here and there: the user is to say.
      if (!untouched && !agreed) continue
      next.values[field] = now[field]
      next.seen[field] = now[field]
      changed = true
    }
    if (next.rows[field] !== row) changed = true
    next.rows[field] = row
  }
  return changed ? next : form
}

/** The fields that were changed here. */
export function changedFields<F extends string>({ values, seen }: OpenForm<F, unknown>): F[] {
  return fieldsOf(values).filter((field) => values[field] !== seen[field])
}

/** The fields that were changed here and, to something else, there. */
export function clashingFields<F extends string>(form: OpenForm<F, unknown>, now: Record<F, string>): F[] {
  return changedFields(form).filter(
    (field) => field in now && now[field] !== form.seen[field] && now[field] !== form.values[field],
  )
}

/** The record's fields behind those that were changed, as they were when that began. @param behind those behind each of the form's */
export function seenBehind<F extends string, R>(
  changed: readonly F[],
  rows: Partial<Record<F, R>>,
  behind: Partial<Record<F, readonly (keyof R)[]>> = {},
): Partial<R> {
  const seen: Partial<R> = {}
  for (const field of changed) for (const key of behind[field] ?? []) seen[key] = rows[field]?.[key]
  return seen
}

/** The form with a field as it is in the record now. */
export function takeTheirs<F extends string, R>(
  form: OpenForm<F, R>,
  field: F,
  now: Record<F, string>,
  row: R,
): OpenForm<F, R> {
  return insistOn({ ...form, values: { ...form.values, [field]: now[field] } }, field, now, row)
}

/** The form in which a field stays as it was typed, though the record has another value, which was seen. */
export function insistOn<F extends string, R>(
  form: OpenForm<F, R>,
  field: F,
  now: Record<F, string>,
  row: R,
): OpenForm<F, R> {
  return { ...form, seen: { ...form.seen, [field]: now[field] }, rows: { ...form.rows, [field]: row } }
}

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
