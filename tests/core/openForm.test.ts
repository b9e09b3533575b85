import { describe, expect, test } from 'vitest'
import { draftOf, grownForm, withDraft } from '../../lib/core/formDraft'
import { changedFields, clashingFields, insistOn, meetRecord, openForm, takeTheirs } from '../../lib/core/openForm'

const start = { name: 'Ann', note: 'n' }
const typed = (values: Partial<typeof start>) => {
  const form = openForm(start, 'row 1')
  return { ...form, values: { ...form.values, ...values } }
}

describe('a form open on a record that changes elsewhere', () => {
  test('takes the new value of a field that was not touched, and keeps what was typed', () => {
    const form = meetRecord(typed({ note: 'mine' }), { name: 'Anne', note: 'n' }, 'row 2')
    expect(form.values).toEqual({ name: 'Anne', note: 'mine' })
    expect(changedFields(form)).toEqual(['note'])
    expect(clashingFields(form, { name: 'Anne', note: 'n' })).toEqual([])
    expect(form.rows).toEqual({ name: 'row 2', note: 'row 2' })
  })

  test('sets a touched field against the record, and still knows in which record it was seen', () => {
    const now = { name: 'Anne', note: 'theirs' }
    const form = meetRecord(typed({ note: 'mine' }), now, 'row 2')
    expect(form.values.note).toBe('mine')
    expect(clashingFields(form, now)).toEqual(['note'])
    expect(form.rows).toEqual({ name: 'row 2', note: 'row 1' })
  })

  test('has nothing to ask where both came to the same, or the other took it back', () => {
    const same = meetRecord(typed({ note: 'both' }), { ...start, note: 'both' }, 'row 2')
    expect(changedFields(same)).toEqual([])
    const clashing = meetRecord(typed({ note: 'mine' }), { ...start, note: 'theirs' }, 'row 2')
    expect(clashingFields(meetRecord(clashing, start, 'row 3'), start)).toEqual([])
  })

  test('is the same one while the record is', () => {
    const form = typed({ note: 'mine' })
    expect(meetRecord(form, start, 'row 1')).toBe(form)
  })

  test('takes theirs, or insists on mine having seen theirs', () => {
    const now = { ...start, note: 'theirs' }
    const form = meetRecord(typed({ note: 'mine' }), now, 'row 2')
    expect(changedFields(takeTheirs(form, 'note', now, 'row 2'))).toEqual([])
    const mine = insistOn(form, 'note', now, 'row 2')
    expect(clashingFields(mine, now)).toEqual([])
    expect(changedFields(mine)).toEqual(['note'])
    expect(mine.rows.note).toBe('row 2')
  })
})

describe('what is kept of a form', () => {
  test('is what was changed, and comes back against what the record is by then', () => {
    const kept = draftOf(typed({ note: 'mine' }))
    expect(kept).toEqual({ note: 'mine', 'was.note': 'n' })
    const now = { name: 'Anne', note: 'theirs' }
    const later = withDraft(openForm(now, 'row 9'), kept)
    expect(later.values).toEqual({ name: 'Anne', note: 'mine' })
    expect(clashingFields(later, now)).toEqual(['note'])
    expect(later.rows.note).toBeUndefined()
  })

  test('that was kept before anybody remembered what it was is simply put in', () => {
    const later = withDraft(openForm(start, 'row 9'), { note: 'mine', gone: 'x' })
    expect(later.values).toEqual({ name: 'Ann', note: 'mine' })
    expect(clashingFields(later, start)).toEqual([])
  })

  test('does not go over what was typed before it was there', () => {
    const later = withDraft(typed({ note: 'new' }), { name: 'Anne', note: 'mine' })
    expect(later.values).toEqual({ name: 'Anne', note: 'new' })
  })
})

describe('a form whose fields become known after it was opened', () => {
  const now = { ...start, own: 'seen' }

  test('takes them in as the record has them, and follows them from there', () => {
    const grown = grownForm(typed({ note: 'mine' }) as never, now, 'row 1')
    expect(changedFields(grown)).toEqual(['note'])
    expect(clashingFields(grown, now)).toEqual([])
    expect(meetRecord(grown, { ...now, own: 'theirs' }, 'row 2').values).toEqual({
      name: 'Ann',
      note: 'mine',
      own: 'theirs',
    })
    expect(grownForm(grown, now, 'row 2')).toBe(grown)
  })

  test('has what was left in them on an earlier visit', () => {
    const left = draftOf({ values: { ...now, own: 'left' }, seen: now, rows: {} })
    expect(grownForm(openForm(start) as never, now, 'row 1', left).values).toEqual({ ...start, own: 'left' })
  })

  test('asks nothing about one that is gone meanwhile', () => {
    const grown = grownForm(openForm(start, 'row 1') as never, now, 'row 1')
    const mine = { ...grown, values: { ...grown.values, own: 'mine' } }
    expect(clashingFields(meetRecord(mine, start as never, 'row 2'), start as never)).toEqual([])
  })
})
