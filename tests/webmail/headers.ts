/** What the headers of a message really say, to tell whether a page's reading of them is wrong. */
import PostalMime from 'postal-mime'
import type { Correspondent, PageMessage } from '../../lib/core/capture'

export type Headers = { from: string; to: string; cc: string }

/** Each header as text: decoded names, and the header as it was sent without its comments and blanks (RFC 5322 §3.2.2). */
export async function headersOf(bytes: Uint8Array): Promise<Headers> {
  const mail = await new PostalMime().parse(bytes)
  const text = (key: 'from' | 'to' | 'cc') => {
    const all = [mail[key] ?? []].flat().flatMap((one) => ('group' in one && one.group ? [one, ...one.group] : [one]))
    const raw = mail.headers.filter((header) => header.key === key).map((header) => header.value)
    return [...all.flatMap((one) => [one.name ?? '', one.address ?? '']), ...raw, ...raw.map(bare)]
      .join(' ')
      .toLowerCase()
  }
  return { from: text('from'), to: text('to'), cc: text('cc') }
}

const bare = (header: string): string => {
  let text = header
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\((?:\\.|[^()\\])*\)/g, '')
  }
  return text.replace(/\s+/g, '')
}

/** The values of a reading that their header does not hold. Addresses must stand there whole, names word by word. */
export function wrongIn(messages: readonly PageMessage[], headers: Headers): string[] {
  const wrong = (people: readonly Correspondent[], header: string) =>
    people.flatMap(({ name = '', email = '' }) => [
      ...(email && !header.includes(email) ? [email] : []),
      ...name
        .toLowerCase()
        .split(/[\s"]+/)
        .filter((word) => !header.includes(word)),
    ])
  return messages.flatMap(({ from, to, cc }) => [
    ...wrong(from ? [from] : [], headers.from),
    ...wrong(to, headers.to),
    ...wrong(cc, headers.cc),
  ])
}
