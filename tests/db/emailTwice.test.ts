/** A message that came by a file and is then logged from the webmail, which knows it by another id, is there once; and the other way round. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import type { Job } from '../../lib/core/job'
import { pageEmail } from '../../lib/core/pageEmail'
import { db } from '../../lib/db/db'
import { logEmails } from '../../lib/db/emails'
import { loggedAs } from '../../lib/db/emailsLogged'
import { beginImport, importOf, layReady, startImport } from '../../lib/db/importStage'
import { stepJob } from '../../lib/db/jobs'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { emailReader } from '../../lib/extract/import/emailFile'
import { readyRecord } from '../../lib/extract/import/ready'
import { ownWords } from '../../lib/extract/ownWords'
import { imported } from '../support/imported'
import { aboutImport } from '../support/importing'

const WORDS = 'Hello,\n\ncould you send us a quote for 24 units, with a spare set of seals?\n\nClaire Morel'
const QUOTED = '> On Monday we spoke of the line.\n> It stands still.'
const FILE = [
  'Message-ID: <quote.24@nord.example>',
  'From: Claire Morel <claire@nord.example>',
  'To: Me <me@mine.example>',
  'Cc: Bo Lie <bo@nord.example>',
  'Subject: Re: Quote for the line',
  'Date: Mon, 30 Nov 2026 10:00:12 +0100',
  'Content-Type: text/plain; charset=utf-8',
  '',
  `${WORDS}\n\nOn Mon, 30 Nov 2026 at 09:12, Me <me@mine.example> wrote:\n${QUOTED}`,
].join('\n')
/** As Gmail shows it: by an id of its own, the subject of the thread, the time to the minute. */
const PAGE: PageFacts = {
  ...{ site: 'gmail', page: 'thread', url: 'https://mail.google.com/mail/u/0/#inbox/abc', rows: [], results: [] },
  account: 'me@mine.example',
  subject: 'Quote for the line',
  legacyThreadId: '16f438e906b36aaa',
  messages: [
    {
      legacyMessageId: '16f438e906b36dac',
      from: { name: 'Claire Morel', email: 'claire@nord.example' },
      to: [{ name: 'Me', email: 'me@mine.example' }],
      cc: [{ name: 'Bo Lie', email: 'bo@nord.example' }],
      sentAt: '2026-11-30T09:00:00.000Z',
      attachments: [],
      text: `${WORDS}\n\nOn Mon, 30 Nov 2026 at 09:12, Me <me@mine.example> wrote:\n${QUOTED}`,
    },
  ],
}
let claire = ''
beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  const draft = {
    emails: ['claire@nord.example'],
    phones: [],
    profileUrls: [],
    source: 'hand',
    provenance: {},
  } as const
  claire = (await savePerson({ name: 'Claire Morel', ...draft } as never)).value.personId
})
afterEach(() => db.delete({ disableAutoOpen: false }))

const mails = () => db.activities.filter(({ kind }) => kind === 'email').toArray()
async function importFile() {
  const { records } = await imported(emailReader, FILE, 'quote.eml')
  const rows = records.map((record) => readyRecord(record, {} as never))
  const about = { ...aboutImport({ file: 'quote.eml', kind: 'email' }), startedAt: new Date().toISOString() }
  let job = await startImport(await layReady(await beginImport(about), rows as never, []))
  while (job.state === 'running') job = (await stepJob(job.id)) as Job
  return importOf(job).counts
}
const draft = () => {
  const [message] = PAGE.messages
  const text = ownWords(message?.text ?? '')
  return { ...pageEmail(PAGE, message as never, text), text } as never
}

test('imported, then logged from the page: one entry, known by both ids and shown as logged', async () => {
  await importFile()
  expect([...(await loggedAs([draft()])).values()]).toMatchObject([{ sure: true }])
  const { value } = await logEmails([draft()], { personIds: [claire] })
  expect(value).toMatchObject({ added: 0, unsure: 0 })
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail?.email?.also).toContain('gmail:16f438e906b36dac')
  expect(mail?.links).toContain(`p:${claire}`)
})

test('logged from the page, then imported, also twice: one entry, as it was', async () => {
  await logEmails([draft()], { personIds: [claire] })
  const before = await mails()
  for (let times = 0; times < 2; times++) expect((await importFile()).same).toBeGreaterThan(0)
  expect(await mails()).toEqual(before)
})
