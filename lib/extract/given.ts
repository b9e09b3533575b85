/** People in what the user hands over: a card or signature as text, a `.vcf`, a `.eml`. */

import { candidates } from './candidate'
import type { Candidate } from './candidate.types'
import { cardCandidates } from './cards'
import { emlFacts } from './emlFile'
import { vcardCandidates } from './vcard'

/** What was handed over: its words or bytes, and its name where it is a file. */
export type Handed = { name?: string; bytes: Uint8Array }
/** `unread`: not what its name says, or damaged. `kind`: of another kind. `large`: longer than any card. `nobody`: read, and nobody in it. `many`: more people than one goes through by hand. */
export type GivenProblem = 'unread' | 'kind' | 'large' | 'nobody' | 'many'
export type Given = { people: Candidate[] } | { problem: GivenProblem }

const LARGEST = 5 * 1024 * 1024
/** More cards than that are an address book. */
const MOST = 200
/** A text longer than that is no card. */
const LONGEST = 4_000

/** @param own the reader's addresses @param parse makes a document of HTML, with scripts that never run */
export async function readGiven(
  { name, bytes }: Handed,
  own: readonly string[],
  parse: (html: string) => Document,
): Promise<Given> {
  if (bytes.length > LARGEST) return { problem: 'large' }
  const text = decode(bytes)
  const kind = kindOf(name, text)
  if (!kind) return { problem: 'kind' }
  try {
    const people =
      kind === 'vcf'
        ? vcardCandidates(text)
        : kind === 'eml'
          ? candidates(await emlFacts(bytes, parse), own)
          : inText(text)
    if (people.length > MOST) return { problem: 'many' }
    return people.length ? { people } : { problem: 'nobody' }
  } catch {
    return { problem: 'unread' }
  }
}

function kindOf(name: string | undefined, text: string): 'vcf' | 'eml' | 'text' | undefined {
  const ending = name?.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (ending === 'vcf' || ending === 'vcard' || /^\s*BEGIN:VCARD/i.test(text)) return 'vcf'
  if (ending === 'eml') return 'eml'
  // Whatever else it is, text holds no zero bytes.
  return (name === undefined || ending === 'txt') && !text.includes('\0') ? 'text' : undefined
}

function inText(text: string): Candidate[] {
  const facts = {
    site: 'file',
    page: 'page',
    url: 'https://file.invalid/',
    messages: [],
    rows: [],
    results: [],
  } as const
  const read = cardCandidates({ ...facts, messages: [], rows: [], results: [], selection: text.slice(0, LONGEST) })
  return read.map((candidate) => asCard(candidate) as Candidate)
}

/** What was selected on a page and what was handed over are read alike, and said apart. */
function asCard(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asCard)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'kind' && part === 'selection' ? 'card' : asCard(part)]),
  )
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
