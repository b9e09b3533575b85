/** The mail in the test's mailbox: messages of our own with made-up people, and the shared corpus of hard ones where it is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { USER } from './servers/dovecot'

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpora/email-messages')

export type Mail = {
  subject?: string
  from: { name?: string; email: string }
  to: { name?: string; email: string }[]
  cc: { name?: string; email: string }[]
  /** ISO instant. */
  at: string
  text?: string
  html?: string
  files?: { name: string; body: string }[]
}

const me = { name: USER.fullName, email: USER.email }
const lucie = { name: 'Lucie Fabre', email: 'lucie.fabre@ateliers-mirabel.example' }
const jorg = { name: 'Müller, Jörg', email: 'jorg.muller@kranbau-nord.example' }
const tomas = { name: 'Tomás Ó Briain', email: 'tomas@obriain-pumps.example' }
const bare = { email: 'orders@obriain-pumps.example' }

/** A name that would be markup, were it ever read as such. */
export const HOSTILE = '<img src=x onerror=alert(1)> "Bobby"'

export const mails = {
  /** HTML with a signature and the mail it answers, a copy, an attachment with a long name. */
  offer: {
    subject: 'Pumps for the Mirabel site — your offer',
    from: lucie,
    to: [me, jorg],
    cc: [bare],
    at: '2025-08-20T11:19:00Z',
    html:
      '<p>Bonjour Camille,</p><p>We take the two pumps. Please send the invoice.</p>' +
      '<p>Lucie Fabre<br>Head of Purchasing<br>Ateliers Mirabel<br>+33 6 12 34 56 78</p>' +
      '<blockquote type="cite"><p>Dear Lucie, here is our price: 4,200 EUR.</p></blockquote>',
    files: [
      { name: 'bon-de-commande-ateliers-mirabel-2025-août-pompes-centrifuges-site-nord.pdf', body: '%PDF-1.4 made up' },
      { name: 'plan.txt', body: 'Line 2' },
    ],
  },
  /** Plain text: own words, signature, quote. */
  plain: {
    subject: 'Re: Crane inspection',
    from: jorg,
    to: [me],
    cc: [],
    at: '2025-09-03T06:05:00Z',
    text: 'Hello Camille,\n\nThursday suits us.\n\n-- \nJörg Müller\nKranbau Nord GmbH\nTel. +49 40 123456-0\n\nOn Mon, Camille Rey wrote:\n> When may we come?\n',
  },
  hostile: {
    subject: '</title><script>alert(1)</script> {{7*7}}',
    from: { name: HOSTILE, email: 'bobby@tables.example' },
    to: [me],
    cc: [],
    at: '2025-09-05T16:40:00Z',
    html: '<p>Hello <script>alert(1)</script><img src=x onerror=alert(1)></p><p id="messagelist">Look.</p>',
  },
  /** The name says somebody else's address. */
  disguised: {
    subject: 'Payment details',
    from: { name: lucie.email, email: 'x9@mailer.example' },
    to: [me],
    cc: [],
    at: '2025-09-06T08:00:00Z',
    text: 'Please use our new account.\n',
  },
  crowd: {
    subject: 'Invitation',
    from: tomas,
    to: [
      me,
      ...Array.from({ length: 14 }, (_, i) => ({ name: `Guest ${i + 1}`, email: `guest${i + 1}@fair.example` })),
    ],
    cc: [],
    at: '2025-09-08T09:30:00Z',
    text: 'You are all welcome.\n',
  },
  nameless: { from: tomas, to: [me], cc: [], at: '2025-09-09T09:30:00Z', text: 'No subject here.\n' },
} satisfies Record<string, Mail>

/** A message as it travels (RFC 5322, MIME). */
export function asWritten(mail: Mail, id: string): string {
  const word = (text: string) =>
    /^[\x20-\x7e]*$/.test(text) && !/=\?/.test(text) ? text : `=?UTF-8?B?${base64(text)}?=`
  const phrase = (name: string) =>
    /^[\w ]+$/.test(name) ? name : /^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/(["\\])/g, '\\$1')}"` : word(name)
  const people = (all: Mail['to']) =>
    all.map((one) => (one.name ? `${phrase(one.name)} <${one.email}>` : one.email)).join(',\r\n ')
  const part = (type: string, body: string, more = '') =>
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${base64(body).replace(/(.{76})/g, '$1\r\n')}\r\n`
  const body = mail.html
    ? part('text/html; charset=utf-8', mail.html)
    : part('text/plain; charset=utf-8', mail.text ?? '')
  const files = (mail.files ?? []).map((file) =>
    part(
      'application/octet-stream',
      file.body,
      `Content-Disposition: attachment;\r\n filename*=UTF-8''${encodeURIComponent(file.name)}\r\n`,
    ),
  )
  const whole = files.length
    ? `Content-Type: multipart/mixed; boundary=margin\r\n\r\n${[body, ...files].map((each) => `--margin\r\n${each}`).join('')}--margin--\r\n`
    : body
  return [
    `From: ${people([mail.from])}`,
    `To: ${people(mail.to)}`,
    ...(mail.cc.length ? [`Cc: ${people(mail.cc)}`] : []),
    ...(mail.subject === undefined ? [] : [`Subject: ${word(mail.subject)}`]),
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@margin.example>`,
    'MIME-Version: 1.0',
    whole,
  ].join('\r\n')
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** The shared corpus; nothing, and a loud word, where it is not beside the project. */
export function corpus(): { name: string; bytes: Uint8Array }[] {
  if (!existsSync(CORPUS)) {
    console.warn('SKIPPED: the messages of ../shared/corpora/email-messages are not here; only our own are delivered.')
    return []
  }
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(CORPUS, name)) }))
}
