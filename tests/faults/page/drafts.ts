/** People to be imported, each told from every other by its number. */
import type { PersonDraft } from '../../../lib/core/person'

/** @param firms among how many companies they are spread */
export function importDrafts(count: number, firms = 200): PersonDraft[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `Import Person ${i}`,
    emails: [`import.${i}@firm${i % firms}.example`],
    phones: [],
    profileUrls: [],
    companyName: `Firm ${i % firms}`,
    companyDomain: `firm${i % firms}.example`,
    source: 'import',
    provenance: { name: { kind: 'import' as const, sure: 'sure' as const } },
  }))
}

/** A text that nothing can pack: the browser packs first, and keeps in a file of its own what is large after that. */
export function unpackable(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const number of crypto.getRandomValues(new Uint16Array(10_000)))
      text += String.fromCharCode(33 + (number % 900))
  }
  return text
}
