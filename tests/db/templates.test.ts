/** Templates: saved, changed, taken away, each taken back by one Undo; what they are about is found. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { draftAbout } from '../../lib/db/draftAbout'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { addTemplate, allTemplates, editTemplate, removeTemplate } from '../../lib/db/templates'
import { undo } from '../../lib/db/undo'

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
})

test('each act is one change with one Undo', async () => {
  const added = await addTemplate({ name: 'Hello', kind: 'email', subject: 'Hi', text: '{{person.given}}' })
  const id = added.value.templateId
  const edited = await editTemplate(id, { kind: 'note', text: 'Called {{person.name}}' })
  // A note has no subject.
  expect(await allTemplates()).toMatchObject([{ kind: 'note', text: 'Called {{person.name}}' }])
  expect((await allTemplates())[0]?.subject).toBeUndefined()
  await undo(edited.seq as number)
  expect(await allTemplates()).toMatchObject([{ kind: 'email', subject: 'Hi', text: '{{person.given}}' }])
  const removed = await removeTemplate(id)
  expect(await allTemplates()).toEqual([])
  await undo(removed.seq as number)
  expect(await allTemplates()).toMatchObject([{ name: 'Hello' }])
})

test('two hands on one text: nothing is written, and both are told', async () => {
  const { value } = await addTemplate({ name: 'Hello', text: 'one' })
  const seen = (await allTemplates())[0]
  await editTemplate(value.templateId, { text: 'two' }, seen)
  const late = await editTemplate(value.templateId, { text: 'three' }, seen)
  expect(late.clash?.fields).toMatchObject([{ field: 'text', theirs: 'two', mine: 'three' }])
  expect(await allTemplates()).toMatchObject([{ text: 'two' }])
})

test('a draft is about the person and her company', async () => {
  const { value } = await savePerson({
    name: 'Claire Morel',
    emails: ['claire@nord.example'],
    phones: [],
    companyName: 'Nord',
    profileUrls: [],
    source: 'hand',
    provenance: {},
  })
  expect(await draftAbout({ personId: value.personId })).toMatchObject({
    person: { name: 'Claire Morel' },
    company: { name: 'Nord' },
  })
  expect(await draftAbout({ personId: 'gone' })).toMatchObject({})
})
