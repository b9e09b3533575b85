/** The telephone numbers of a card, as they stand there; what they mean is read by the rules for numbers, later. */
import type { ImportFields } from '../../core/import/record'
import type { Card } from '../../core/vcard/card'
import type { Keep } from './cardOther'

type CardPhone = NonNullable<ImportFields['phones']>[number]

export function cardPhones(card: Card, keep: Keep): CardPhone[] {
  const phones = new Map<string, CardPhone>()
  for (const property of card.all('TEL')) {
    const shown = shownOf(property.parts[0] ?? '')
    if (!shown) continue
    const said = [...property.types, card.label(property)].join(' ').toLowerCase()
    // A word in the place of a number, and what no voice answers.
    if (!/\d/.test(shown) || /\b(?:pager|modem|bbs)\b/.test(said)) keep('TEL', shown)
    else {
      const kind = kindOf(said)
      const known = phones.get(shown)
      if (!known) phones.set(shown, { shown, ...(kind && { kind }) })
      else if (kind && !known.kind) known.kind = kind
    }
  }
  return [...phones.values()]
}

/** A number as it is shown: that of a link (RFC 3966) without its scheme, an extension in words. */
const shownOf = (value: string): string =>
  /^tel:/i.test(value)
    ? value
        .replace(/^tel:/i, '')
        .replace(/;ext=(\d+)/i, ' x$1')
        .replace(/;.*$/, '')
    : value.replace(/\s+/g, ' ')

function kindOf(said: string): CardPhone['kind'] {
  if (/fax/.test(said)) return 'fax'
  if (/\b(?:cell|mobile|iphone|handy|portable)\b/.test(said)) return 'mobile'
  if (/\b(?:main|switchboard)\b/.test(said)) return 'switchboard'
  return /\bwork\b/.test(said) ? 'work' : undefined
}
