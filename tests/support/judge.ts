/**
 * Judges a reading of a changed page by that of the page as it was: a value that is given must be the one that was there
 * before, of the same person, message or row. What is missing is no fault, but must be said to be.
 */
import type { Candidate } from '../../lib/core/candidate'
import type { PageFacts } from '../../lib/core/capture'
import { candidates } from '../../lib/extract/candidate'

type Verdict = { wrong: string[]; missing: string[] }
type Fields = Record<string, unknown>

const tidy = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\s\u00a0]+/g, ' ').trim() : value
const squeezed = (text: string): string => text.replace(/[\s\u00a0\u200e\u200f]+/g, '')

/** Every text that a reading gives, folded: what a change of the interface's words must not touch. */
export function textsOf(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') into.add(value.replace(/\s+/g, ' ').trim().toLowerCase())
  else if (value && typeof value === 'object') for (const each of Object.values(value)) textsOf(each, into)
  return into
}

/** The fields of `got` that `truth` does not have so. A list must hold nothing that the true list does not; a body may be shorter. */
function clashes(truth: Fields, got: Fields, at: string): string[] {
  return Object.entries(got).flatMap(([key, value]) => {
    if (value === undefined || key === 'unsure') return []
    const was = truth[key]
    const name = `${at}.${key}`
    if ((key === 'text' || key === 'dates') && typeof value === 'string')
      return typeof was === 'string' && isPart(squeezed(value), squeezed(was)) ? [] : [`${name}: ${value.slice(0, 60)}`]
    if (Array.isArray(value)) {
      const list = Array.isArray(was) ? (was as Fields[]) : []
      return value.flatMap((each: Fields) =>
        list.some((one) => same(one, each) || (typeof each === 'object' && clashes(one, each, '').length === 0))
          ? []
          : [`${name}: ${JSON.stringify(each)}`],
      )
    }
    if (value && typeof value === 'object')
      return was && typeof was === 'object'
        ? clashes(was as Fields, value as Fields, name)
        : [`${name}: ${JSON.stringify(value)}`]
    return tidy(value) === tidy(was) ? [] : [`${name}: ${JSON.stringify(value)} (was ${JSON.stringify(was)})`]
  })
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether `part` is what is left of `whole` after some was cut out: its letters in their order. */
function isPart(part: string, whole: string): boolean {
  let at = 0
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The smallest set of clashes with any one of `truths`: none where one of them explains the whole. */
function nearest(truths: readonly Fields[], got: Fields, at: string): string[] {
  const all = truths.map((truth) => clashes(truth, got, at))
  return all.reduce(
    (best, each) => (each.length < best.length ? each : best),
    all[0] ?? [`${at}: ${JSON.stringify(got).slice(0, 200)}`],
  )
}

const WHOLE = ['account', 'subject', 'threadId', 'legacyThreadId', 'profile', 'company'] as const
const LISTS = ['messages', 'rows', 'results'] as const

/** Copies told as addressees: the words that part them are gone. */
const gathered = (facts: PageFacts): PageFacts => ({
  ...facts,
  messages: facts.messages.map((message) => ({ ...message, to: [...message.to, ...message.cc], cc: [] })),
  drafts: facts.drafts?.map((draft) => ({ ...draft, to: [...draft.to, ...draft.cc], cc: [] })),
})

/**
 * Messages being written. What tells one from another may be its place on the page, which changes, and what is typed is no
 * part of the site that could change.
 */
const draftsOf = ({ drafts = [] }: PageFacts): Fields[] => drafts.map(({ key: _key, text: _text, ...draft }) => draft)

/** @param lossy words were taken from the page, those too that part addressees from copies */
export function judge(whole: PageFacts, read: PageFacts, lossy = false): Verdict {
  const truth = lossy ? gathered(whole) : whole
  const got = lossy ? gathered(read) : read
  const wrong: string[] = []
  for (const key of WHOLE)
    if (got[key] !== undefined) wrong.push(...clashes({ [key]: truth[key] }, { [key]: got[key] }, ''))
  for (const list of LISTS)
    for (const each of got[list]) {
      // The open thread is late: what is left is a list, whose rows nobody asked for before. One of them says which thread it is, no more.
      if (list === 'rows' && whole.page === 'thread' && isIdOf(each as Fields, truth.threadId)) continue
      wrong.push(...nearest(truth[list] as Fields[], each as Fields, `.${list}`))
    }
  for (const each of draftsOf(got)) wrong.push(...nearest(draftsOf(truth), each, '.drafts'))
  // Who says that the rep's own address is unknown may take her for one of the people: she is who she is.
  const unknown = got.account === undefined && got.unsure?.includes('account')
  const people = candidates(unknown ? { ...truth, account: undefined } : truth, [])
  for (const person of candidates(got, [])) {
    const was = people.filter((each) =>
      // Where the page no longer shows the address the name alone is left.
      person.email ? keysOf(each).some((key) => keysOf(person).includes(key)) : each.name?.value === person.name?.value,
    )
    const got = bare(person)
    // The header's name is late or lost its mark: a signature may say less of it, and is said to be the source.
    if (person.name?.kind === 'signature' && was.some((each) => isPartOfName(person.name?.value, each.name?.value)))
      for (const name of ['name', 'givenName', 'familyName']) delete got[name]
    wrong.push(...nearest(was.map(bare), got, `.people[${person.key}]`))
  }
  return { wrong, missing: missingIn(truth, got) }
}

/** Whether a row tells an id and nothing else. */
const isIdOf = ({ threadId, from, ...rest }: Fields, id: string | undefined): boolean =>
  threadId === id && Array.isArray(from) && from.length === 0 && Object.keys(rest).length === 0

/** Whether each word of a name is one of the whole name's. */
function isPartOfName(part = '', whole = ''): boolean {
  const words = whole.split(/[\s\u00a0]+/)
  return part.split(/[\s\u00a0]+/).every((word) => words.includes(word))
}

const keysOf = (candidate: Candidate): string[] =>
  [candidate.key, candidate.email?.value, candidate.profileUrl?.value].filter((each) => each !== undefined)

function bare(candidate: Candidate): Fields {
  const { key: _key, phones, websites, ...fields } = candidate
  return {
    // What is worked out from the address is said to be.
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([name, found]) =>
        found && 'kind' in found ? (found.kind === 'domain' ? [] : [[name, found.value]]) : [],
      ),
    ),
    phones: phones.map((phone) => phone.value),
    websites: websites.map((site) => site.value),
  }
}

/** Facts of the page as it was that the reading does not have, by name. */
function missingIn(truth: PageFacts, got: PageFacts): string[] {
  const missing: string[] = WHOLE.flatMap((key) => {
    const was = truth[key]
    const is = got[key]
    if (was === undefined) return []
    if (is === undefined) return [key]
    return typeof was === 'object' ? lacking(was as Fields, is as Fields, key) : []
  })
  for (const list of LISTS) {
    if (got[list].length < truth[list].length) missing.push(list)
    const before = (truth[list] as Fields[]).flatMap((each) => Object.keys(each))
    const after = (got[list] as Fields[]).flatMap((each) => Object.keys(each))
    for (const name of new Set(before))
      if (after.filter((each) => each === name).length < before.filter((each) => each === name).length)
        missing.push(`${list}.${name}`)
  }
  return missing
}
const lacking = (was: Fields, is: Fields, at: string): string[] =>
  Object.keys(was).flatMap((key) => (was[key] !== undefined && is[key] === undefined ? [`${at}.${key}`] : []))
