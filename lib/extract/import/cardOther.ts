/** What a card holds that no field of ours does: birthdays, languages, what a program adds of its own. */
import type { Card } from '../../core/vcard/card'

/** Read into fields, or said to programs and not of anybody. */
const READ = new Set(
  (
    'VERSION N FN EMAIL TEL ORG TITLE ROLE NOTE CATEGORIES ADR LABEL URL UID KIND MEMBER IMPP X-SOCIALPROFILE SOCIALPROFILE ' +
    'X-LINKEDIN X-LINKEDIN-URL X-ADDRESSBOOKSERVER-KIND X-ABLABEL X-ABSHOWAS PRODID REV PROFILE CLASS MAILER SOURCE NAME ' +
    'SORT-STRING X-ABUID X-ABADR X-MS-OL-DEFAULT-POSTAL-ADDRESS X-GENERATOR AGENT'
  ).split(' '),
)

export type Keep = (name: string, text: string) => void

/** @returns `keep` puts a text aside under a name of the card's; `all`: everything kept, and what nobody read */
export function otherStore(card: Card): { keep: Keep; all: () => Record<string, string> | undefined } {
  const kept = new Map<string, string>()
  const keep: Keep = (name, text) => {
    const before = kept.get(name)
    if (text) kept.set(name, before === undefined ? text : `${before}\n${text}`)
  }
  const all = () => {
    for (const property of card.properties) {
      if (READ.has(property.name) || property.name.endsWith('-ETAG')) continue
      const label = card.label(property)
      keep(label ? `${property.name} (${label})` : property.name, property.parts.filter(Boolean).join('; '))
    }
    const [, , middle = '', before = '', after = ''] = card.all('N')[0]?.parts ?? []
    const name = card.first('FN')
    const unseen = name
      ? [before, middle, after].filter((part) => !part.split(/[\s,]+/).every((word) => name.includes(word)))
      : []
    keep('N', unseen.join('; '))
    return kept.size ? Object.fromEntries(kept) : undefined
  }
  return { keep, all }
}
