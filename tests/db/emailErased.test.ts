/** An open email that names somebody who was erased brings nothing of them back. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../lib/core/job'
import { db } from '../../lib/db/db'
import { type EmailDraft, logByRule, logEmails } from '../../lib/db/emails'
import { noteBeside, startErase } from '../../lib/db/erase'
import { ErasedPerson } from '../../lib/db/erased'
import { stepJob } from '../../lib/db/jobs'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'

const zoe = { name: 'Zoe Canary', email: 'zoe@nord.example' }
const ann = { name: 'Ann Lake', email: 'ann@nord.example' }
const me = { email: 'me@mine.example' }
let annId = ''
const save = (name: string, email: string) =>
  savePerson({ name, emails: [email], phones: [], profileUrls: [], source: 'hand', provenance: {} })

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  annId = (await save(ann.name, ann.email)).value.personId
  const { value } = await save(zoe.name, zoe.email)
  const job = await startErase([value.personId], { titles: [], mark: '[erased]' })
  for (let now: Job | undefined = job; now?.state === 'running'; now = await stepJob(job.id))
    await noteBeside(job.id, { rewritten: [], removed: [], forgotten: 0 })
})
afterEach(() => db.delete({ disableAutoOpen: false }))

const mail = (key: string, more: Partial<EmailDraft> = {}): EmailDraft => ({
  key: `gmail:${key}`,
  mailbox: 'gmail:me@mine.example',
  subject: 'Quote',
  from: ann,
  to: [me],
  cc: [],
  sentAt: '2026-11-30T09:00:00.000Z',
  attachments: [],
  text: 'Here is the quote.',
  ...more,
})
const mails = () => db.activities.filter(({ kind }) => kind === 'email').toArray()
const everything = async () =>
  JSON.stringify(
    await Promise.all(['activities', 'people', 'changes', 'changeParts'].map((name) => db.table(name).toArray())),
  )
const nothingOfZoe = async () => expect((await everything()).toLowerCase()).not.toMatch(/zoe|canary/)

test('what others wrote is kept without them, and that is told', async () => {
  const draft = mail('1', {
    cc: [zoe, { name: 'Bo Lie', email: 'bo@nord.example' }],
    text: 'As Zoe  Canary <zoe@nord.example> said.',
  })
  const { value } = await logEmails([draft], { personIds: [annId] })
  expect(value).toMatchObject({ added: 1, erased: 1 })
  const [row] = await mails()
  expect(row).toMatchObject({ text: 'As […] <[…]> said.', email: { from: ann, cc: [{ email: 'bo@nord.example' }] } })
  await nothingOfZoe()
})

test('seen again it is the same, and still without them', async () => {
  const draft = mail('1', { cc: [zoe], text: undefined })
  await logEmails([draft], { personIds: [annId] })
  const { value } = await logEmails([{ ...draft, text: 'Dear Zoe Canary' }], { personIds: [annId] })
  expect(value).toMatchObject({ added: 0, extended: 1 })
  expect(await mails()).toHaveLength(1)
  await nothingOfZoe()
})

test('what they wrote stays out: of a thread the rest is logged, and alone it is refused with the reason', async () => {
  const theirs = mail('2', { from: zoe, to: [ann] })
  expect((await logEmails([mail('1'), theirs], { personIds: [annId] })).value).toMatchObject({ added: 1, erased: 1 })
  await expect(logEmails([theirs], { personIds: [annId] })).rejects.toBeInstanceOf(ErasedPerson)
  await logByRule([{ draft: theirs, target: { personIds: [annId] } }])
  expect(await mails()).toHaveLength(1)
  await nothingOfZoe()
})

test('a namesake in the same email is somebody else', async () => {
  const namesake = { name: zoe.name, email: 'z@other.example' }
  await logEmails([mail('1', { to: [namesake], cc: [zoe] })], { personIds: [annId] })
  const [row] = await mails()
  expect(row?.email).toMatchObject({ to: [namesake], cc: [] })
})
