/** The text of a form's field in its normal form, and what the text of numbers comes to in a record. */
import { emailKey } from '../email'
import type { Phone } from '../person'
import { companyMend } from './companies'
import { type Mend, mendTo, spaced } from './mend'
import { nameMend } from './names'
import { type PhoneNorms, phoneForm } from './phones'
import type { NormForm, Norms } from './settings'

/** What a field holds, as far as its form goes. */
export type FieldForm = NormForm | 'text'

/** What would bring the text of a field into its normal form; blanks at its ends are nobody's trouble, since they are not saved. */
export function fieldMend(
  form: FieldForm,
  text: string,
  norms: Norms,
  phones?: { norms: PhoneNorms; known: readonly Phone[] },
): Mend | undefined {
  const given = text.trim()
  if (!given || (form !== 'text' && norms.off?.includes(form))) return undefined
  switch (form) {
    case 'names':
      return nameMend(given)
    case 'companies':
      return companyMend(given)
    case 'text':
      return mendTo(given, spaced(given), true)
    case 'emails':
      return mendTo(given, [...new Set(parts(given).map(emailKey))].join(', '), true)
    case 'phones':
      return phones && phonesMend(given, phones.norms, phones.known)
  }
}

/** Several addresses or numbers stand in one line. */
const parts = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

function phonesMend(text: string, norms: PhoneNorms, known: readonly Phone[]): Mend | undefined {
  const forms = parts(text).map((shown) => ({ shown, form: phoneForm(knownPhone(shown, known), norms) }))
  const changed = forms.filter(({ shown, form }) => form && form.phone.shown !== shown)
  if (!changed.length) return undefined
  return {
    value: forms.map(({ shown, form }) => form?.phone.shown ?? shown).join(', '),
    certain: changed.every(({ form }) => form?.certain),
  }
}

const knownPhone = (shown: string, known: readonly Phone[]): Phone =>
  known.find((phone) => phone.shown === shown) ?? { shown }

/**
 * The numbers of a line as a record keeps them: those it has already as they are, under another writing too; new ones with their
 * E.164 where that is certain. How they are written is left to who typed them.
 */
export function phonesFrom(text: string, known: readonly Phone[], norms: PhoneNorms | undefined): Phone[] {
  return parts(text).map((shown) => {
    const same = known.find((phone) => phone.shown === shown)
    if (same || !norms) return same ?? { shown }
    const form = phoneForm({ shown }, norms)
    if (!form?.certain) return { shown }
    const { e164, extension } = form.phone
    const alike = known.find((phone) => phone.e164 === e164)
    return { ...alike, shown, e164, ...(extension && { extension }) }
  })
}
