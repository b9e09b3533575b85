/** What of a record does not conform to the norms, and the one value that would mend it. */
import type { Company } from '../company'
import type { Noun } from '../customField'
import type { Deal } from '../deal'
import { emailKey } from '../email'
import type { Person, Phone } from '../person'
import { companyMend } from './companies'
import { type Mend, mendTo, spaced } from './mend'
import { nameMend } from './names'
import { type PhoneNorms, phoneForm } from './phones'
import { missingOf } from './required'
import type { Norms } from './settings'

export type NormRows = { people: Person; companies: Company; deals: Deal }

/** `missing`: required and empty. `form`: not in its normal form. `unread`: a number that no plan understands. */
export type TroubleKind = 'missing' | 'form' | 'unread'

export type Trouble = {
  field: string
  kind: TroubleKind
  /** The value as it is read, empty where there is none: also what "leave it as it is" is said of. */
  from: string
  /** What would mend it: as it is read, as it is written into the record, and whether nobody could want it otherwise. */
  mend?: {
    to: string
    patch: Record<string, unknown>
    certain: boolean
    /** It reads as it should already: only what is kept beside the text is added. */
    unseen?: true
  }
}

/** What records are looked at by. */
export type Rules = PhoneNorms & { norms: Norms }

/** Everything of a record that does not conform, but what the user left as it is. */
export function troublesOf<N extends Noun>(noun: N, row: NormRows[N], rules: Rules): Trouble[] {
  const missing = missingOf(rules.norms, noun, row).map((field): Trouble => ({ field, kind: 'missing', from: '' }))
  const all = [...missing, ...FORMS[noun](row, rules)]
  const left = row.leftAsIs
  return left ? all.filter(({ field, from }) => left[field] !== from) : all
}

const FORMS: { [N in Noun]: (row: NormRows[N], rules: Rules) => Trouble[] } = {
  people: (row, rules) => [...nameTrouble(row, rules), ...emailTrouble(row, rules), ...phoneTrouble(row, rules)],
  companies: ({ name }, { norms }) => {
    const mend = isOn(norms, 'companies') ? companyMend(name) : undefined
    return mend ? [textTrouble('name', name, mend)] : []
  },
  deals: ({ title }) => {
    const mend = mendTo(title, spaced(title), true)
    return mend ? [textTrouble('title', title, mend)] : []
  },
}

const isOn = (norms: Norms, form: NonNullable<Norms['off']>[number]): boolean => !norms.off?.includes(form)

const textTrouble = (field: string, from: string, { value, certain }: Mend): Trouble => ({
  field,
  kind: 'form',
  from,
  mend: { to: value, patch: { [field]: value }, certain },
})

function nameTrouble({ name, givenName, familyName }: Person, { norms }: Rules): Trouble[] {
  const mend = name && isOn(norms, 'names') ? nameMend(name) : undefined
  if (!name || !mend) return []
  const trouble = textTrouble('name', name, mend)
  const words = mend.value.split(' ')
  /** A part of the name that is kept by itself is written as in the whole. */
  const alike = (part?: string) => words.find((word) => word !== part && word.toLowerCase() === part?.toLowerCase())
  const given = alike(givenName)
  const family = alike(familyName)
  Object.assign(trouble.mend?.patch ?? {}, given && { givenName: given }, family && { familyName: family })
  return [trouble]
}

function emailTrouble({ emails }: Person, { norms }: Rules): Trouble[] {
  const keys = [...new Set(emails.map(emailKey))]
  const [from, to] = [emails.join(', '), keys.join(', ')]
  if (from === to || !isOn(norms, 'emails')) return []
  return [{ field: 'emails', kind: 'form', from, mend: { to, patch: { emails: keys }, certain: true } }]
}

function phoneTrouble({ phones }: Person, rules: Rules): Trouble[] {
  if (!phones.length || !isOn(rules.norms, 'phones')) return []
  const forms = phones.map((phone) => phoneForm(phone, rules))
  const from = phones.map((phone) => phone.shown).join(', ')
  const after = phones.map((phone, at) => forms[at]?.phone ?? phone)
  const changed = after.flatMap((phone, at) => (samePhone(phone, phones[at]) ? [] : (forms[at] ?? [])))
  if (!changed.length) return forms.includes(undefined) ? [{ field: 'phones', kind: 'unread', from }] : []
  const shown = after.map((phone) => phone.shown).join(', ')
  // A number that looks as it should may still be kept as no more than a text.
  const unseen = shown === from
  const to = unseen ? after.map((phone) => phone.e164 ?? phone.shown).join(', ') : shown
  const certain = changed.every((form) => form.certain)
  const mend = { to, patch: { phones: after }, certain, ...(unseen && { unseen }) }
  return [{ field: 'phones', kind: 'form', from, mend }]
}

const samePhone = (a: Phone, b: Phone | undefined): boolean =>
  a.shown === b?.shown && a.e164 === b.e164 && a.extension === b.extension
