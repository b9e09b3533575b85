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

/** The names of the fields. */
export const fieldsOf = <F extends string>(values: Record<F, string>) => Object.keys(values) as F[]

/** A form just opened. */
export function openForm<F extends string, R>(values: Record<F, string>, row?: R): OpenForm<F, R> {
  const rows = row === undefined ? {} : Object.fromEntries(fieldsOf(values).map((field) => [field, row]))
  return { values: { ...values }, seen: { ...values }, rows: rows as Partial<Record<F, R>> }
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
