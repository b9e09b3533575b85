/**
 * Text that was written to break what shows it, as the contents of a whole desk and of a mailbox. The lines come from
 * `../shared/corpora`, which is no part of this repository; where it is absent, from a short list of our own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, kindOf, type Label } from '../../lib/core/change'
import type { Day } from '../../lib/core/days'
import { type Mail, REP, type Thread } from '../fixtures/mailbox'
import { h } from '../fixtures/tree'
import { activityRow, companyRow, dealRow, personRow, type Records } from './rows'
import { samplePipeline } from './sample'

const CORPORA = join(import.meta.dirname, '../../../shared/corpora')
const FILES = ['naughty-strings/blns.json', 'xss-payloads/payloadbox.json']

/** Of each kind one: markup, handlers, addresses that are code, templates, right to left, one endless word, marks on marks. */
const OWN = [
  '<script>window.__hostile = 1</script>',
  '<img src=x onerror="window.__hostile = 1">',
  '"><svg onload=alert(1)>',
  "' autofocus onfocus='alert(1)",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '</textarea></title></style><iframe src="//evil.example/"></iframe>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to stay what it is
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} {name} {title}|{n}',
  '__proto__',
  '&lt;b&gt; &amp;amp; &#x3C;script&#x3E;',
  '\u202Etxt.exe gnitrats',
  'مرحبا بالعالم <b>',
  'W'.repeat(2_000),
  `Z\u0351\u032b${'\u0301'.repeat(200)}algo`,
  '\u200b\ufeff\u00ad',
]

/** All lines of the corpora, each once, those of "naughty strings" first. Blank ones are left out: nothing is shown of them. */
export function hostileLines(): string[] {
  const there = FILES.map((file) => join(CORPORA, file)).filter((file) => existsSync(file))
  if (there.length < FILES.length)
    console.warn('SKIPPED: ../shared/corpora is not here; only a short list of our own is shown.')
  const lines = there.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[])
  return [...new Set([...OWN, ...lines])].filter((line) => line.trim() !== '')
}

/** How many emails a person of the desk has: as many as a timeline shows at first. */
export const EMAILS_EACH = 30

const instant = (i: number) => new Date(Date.UTC(2026, 0, 5) + i * 60_000).toISOString()

/** A third of the lines each: every line stands in one field of whatever shows three of them. */
const thirds = (lines: readonly string[]): [string, string, string][] =>
  Array.from({ length: Math.ceil(lines.length / 3) }, (_, i) => {
    const [a = OWN[0] ?? '', b = a, c = b] = lines.slice(3 * i, 3 * i + 3)
    return [a, b, c]
  })

/** A desk on which each line stands in a field of a person, of a company, of a deal that is due, and in an email. */
export function hostileDesk(lines: readonly string[], today: Day): Records {
  const made = { createdAt: `${today}T08:00:00.000Z`, updatedAt: `${today}T08:00:00.000Z` }
  const parts = thirds(lines)
  return {
    people: parts.map(([a, b, c], i) =>
      personRow(made, {
        id: `person-${i}`,
        name: a,
        title: b,
        headline: c,
        place: b,
        note: c,
        emails: [mailOf(i)],
        phones: [{ shown: b }],
        profileUrls: [c],
        companyId: `company-${i}`,
      }),
    ),
    companies: parts.map(([a, b, c], i) =>
      companyRow(made, { id: `company-${i}`, name: c, industry: a, headquarters: b, website: a }),
    ),
    deals: parts.map(([a, b, c], i) =>
      dealRow(made, {
        id: `deal-${i}`,
        title: b,
        companyId: `company-${i}`,
        people: [{ personId: `person-${i}`, role: c }],
        pipelineId: samplePipeline.id,
        stageId: `stage-${1 + (i % 5)}`,
        stageSince: today,
        nextAction: { day: today, text: a },
      }),
    ),
    activities: groups(lines, 8).map(([name = '', ...words], i) => emailOf(i, name, words.join('\n'))),
    pipelines: [samplePipeline],
    tasks: [],
    settings: [{ id: 'settings', currency: 'EUR', ownAddresses: [REP.email], language: 'en' }],
  }
}

/** A logged email; without words its subject is what a timeline shows. */
const emailOf = (i: number, name: string, words: string) =>
  activityRow({
    id: `activity-${i}`,
    kind: 'email',
    at: instant(i),
    links: [`p:person-${Math.floor(i / EMAILS_EACH)}`],
    ...(i % 2 && { text: words }),
    email: {
      key: `gmail:${i}`,
      subject: i % 2 ? undefined : words,
      from: { name, email: mailOf(i) },
      to: [{ email: REP.email }],
      cc: [],
      attachments: [{ name }],
    },
  })

/** So many lines at a time. */
const groups = (lines: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => lines.slice(size * i, size * (i + 1)))

/** What was done, four lines in its two names. */
export const hostileLabels = (lines: readonly string[]): Label[] =>
  groups(lines, 4).map((four, i): Label => {
    const [a, b] = [four.slice(0, 2).join(' '), four.slice(2).join(' ')]
    return i % 2
      ? { key: 'change.peopleMerged', params: { name: a, other: b } }
      : { key: 'change.dealMoved', params: { title: a, stage: b } }
  })

/** A journal in which that was done. */
export const hostileJournal = (lines: readonly string[]): Omit<Change, 'seq'>[] =>
  hostileLabels(lines).map((label, i) => ({
    at: instant(i),
    source: 'sidebar',
    label,
    kind: kindOf(label),
    rows: [],
    touched: [],
    count: 1,
  }))

/** The address of a person of the desk. */
export const mailOf = (i: number) => `p${i}@hostile.example`

/** Threads of so many messages whose senders, words and signatures are the lines; every second sender is on the desk. */
export function hostileThreads(lines: readonly string[], size: number): Thread[] {
  const mails = groups(lines, 12).map(
    ([name = '', ...words], i): Mail => ({
      id: String(1_850_000_000_000_000_000n + BigInt(i)),
      from: { name, email: i % 2 ? mailOf(4 * i) : `new${i}@stranger${i}.example` },
      to: [REP],
      cc: [],
      at: instant(i),
      body: [
        ...words.map((line) => h('p', {}, line)),
        h('p', {}, 'Regards,'),
        h('div', {}, name),
        h('div', {}, words[0] ?? ''),
      ],
      attachments: words.slice(0, 1).map((line) => ({ name: line, size: line, type: 'text/plain' })),
    }),
  )
  return Array.from({ length: Math.ceil(mails.length / size) }, (_, at) => {
    const own = mails.slice(at * size, (at + 1) * size)
    return { id: own[0]?.id ?? '', subject: own[0]?.from.name ?? '', mails: own }
  })
}
