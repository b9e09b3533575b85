/** What a card says, in our fields. Texts stay as they stand; what no field holds is kept under the card's own names. */
import { emailKey, isEmailAddress } from '../../core/email'
import type { ImportFields, ImportRecord, ImportRefusal } from '../../core/import/record'
import { plainAddress } from '../../core/match/mailbox'
import type { Card } from '../../core/vcard/card'
import { cardAddresses } from './cardAddresses'
import { cardLinks } from './cardLinks'
import { otherStore } from './cardOther'
import { cardPhones } from './cardPhones'

/** @returns a refusal where the card is of a group or a thing, or of nobody */
export function cardRecord(card: Card): ImportRecord | ImportRefusal {
  const kind = (card.first('KIND') || card.first('X-ADDRESSBOOKSERVER-KIND')).toLowerCase()
  if (kind === 'group' || (!kind && card.all('MEMBER').length))
    return { line: card.line, reason: 'import.card.group', params: { name: card.first('FN') } }
  if (kind && kind !== 'individual' && kind !== 'org')
    return { line: card.line, reason: 'import.card.thing', params: { name: card.first('FN') } }
  const store = otherStore(card)
  const named = names(card)
  const isCompany = isOfCompany(card, kind, named)
  const emails = emailsOf(card, store.keep)
  if (named.name && isEmailAddress(emailKey(named.name))) {
    emails.push(emailKey(named.name))
    named.name = undefined
  }
  const [company, ...units] = (card.all('ORG')[0]?.parts ?? []).filter(Boolean)
  if (units.length) store.keep('ORG', units.join('; '))
  for (const { parts } of card.all('ORG').slice(1)) store.keep('ORG', parts.filter(Boolean).join('; '))
  const phones = cardPhones(card, store.keep)
  const links = cardLinks(card, isCompany, store.keep)
  const place = cardAddresses(card, store.keep)
  const [title, ...moreTitles] = [...card.all('TITLE'), ...card.all('ROLE')].map(({ name, parts }) => ({
    name,
    text: parts[0] ?? '',
  }))
  for (const { name, text } of moreTitles) store.keep(name, text)
  const tags = tagsOf(card, store.keep)
  const note = card
    .all('NOTE')
    .flatMap(({ parts }) => parts[0] || [])
    .join('\n\n')
  const uid = card.first('UID')
  const fields: ImportFields = {
    ...(uid && { externalId: uid }),
    ...(isCompany ? { name: named.name ?? company } : named),
    ...(emails.length && { emails: [...new Set(emails)] }),
    ...(phones.length && { phones }),
    ...(title?.text && { title: title.text }),
    ...(!isCompany && company && { company }),
    ...links,
    ...(place && { place }),
    ...(note && { note }),
    ...(tags.length && { tags }),
  }
  if (!fields.name && !emails.length && !phones.length && !links.profileUrls)
    return { line: card.line, reason: 'import.card.nobody' }
  for (const key of ['name', 'givenName', 'familyName'] as const) if (!fields[key]) delete fields[key]
  const other = store.all()
  return { line: card.line, noun: isCompany ? 'company' : 'person', fields, ...(other && { other }) }
}

type Names = { name?: string; givenName?: string; familyName?: string }

function names(card: Card): Names {
  const [family = '', given = '', middle = '', before = '', after = ''] = card.all('N')[0]?.parts ?? []
  const whole = [before, given, middle, family, after].filter(Boolean).join(' ')
  const name = card.first('FN') || whole || card.first('NICKNAME')
  return { ...(name && { name }), ...(family && given && { givenName: given, familyName: family }) }
}

/** Apple says it of the card, version 4 has a kind; others leave the name of a person empty and give the house's for the whole. */
function isOfCompany(card: Card, kind: string, { name }: Names): boolean {
  if (kind === 'org' || /^company$/i.test(card.first('X-ABSHOWAS'))) return true
  const house = card.first('ORG')
  const isOfNobody = !card.all('N').some(({ parts }) => parts.some(Boolean))
  return Boolean(house) && isOfNobody && (name === undefined || name === house)
}

function emailsOf(card: Card, keep: (name: string, text: string) => void): string[] {
  return card.all('EMAIL').flatMap(({ parts }) => {
    const email = emailKey(plainAddress(parts[0] ?? ''))
    if (isEmailAddress(email)) return email
    keep('EMAIL', parts[0] ?? '')
    return []
  })
}

/** The group in which Android and Google put everybody says nothing of anybody. */
const EVERYBODY = /^(?:\* )?my ?contacts$/i

function tagsOf(card: Card, keep: (name: string, text: string) => void): string[] {
  const tags = [...new Set(card.all('CATEGORIES').flatMap(({ parts }) => parts.filter(Boolean)))]
  for (const tag of tags) if (EVERYBODY.test(tag)) keep('CATEGORIES', tag)
  return tags.filter((tag) => !EVERYBODY.test(tag))
}
