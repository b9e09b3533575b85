/** People and organisations marked up as hCard, in its first form (`vcard`) and in that of microformats 2 (`h-card`). */
import type { PageCard } from '../core/capture'
import { cardOf } from './genericCard'
import { hidesItself } from './pageText'

type Names = Record<
  'name' | 'given' | 'family' | 'email' | 'phone' | 'company' | 'url' | 'city' | 'country',
  string
> & {
  title: string
}

const FORMS: readonly (Names & { root: string })[] = [
  {
    root: '.h-card',
    name: '.p-name',
    given: '.p-given-name',
    family: '.p-family-name',
    email: '.u-email',
    phone: '.p-tel, .u-tel',
    company: '.p-org',
    title: '.p-job-title',
    url: '.u-url',
    city: '.p-locality',
    country: '.p-country-name',
  },
  {
    root: '.vcard:not(.h-card)',
    name: '.fn',
    given: '.given-name',
    family: '.family-name',
    email: '.email',
    phone: '.tel',
    company: '.org .organization-name, .org',
    title: '.title',
    url: '.url',
    city: '.locality',
    country: '.country-name',
  },
]

const ROOTS = '.h-card, .vcard'

/** All cards, in the page's order. */
export const hCards = (doc: Document): PageCard[] =>
  FORMS.flatMap((form) => [...doc.querySelectorAll(form.root)].flatMap((root) => cardAt(root, form, doc.baseURI) ?? []))

function cardAt(root: Element, form: Names, base: string): PageCard | undefined {
  if (hidesItself(root)) return undefined
  const own = (selector: string) =>
    [...root.querySelectorAll(selector)].filter((element) => element.parentElement?.closest(ROOTS) === root)
  const words = (selector: string) => own(selector).map(valueIn)
  const company = words(form.company)[0]
  const name = words(form.name)[0]
  const title = words(form.title)
  // A card whose name is that of the organisation is the organisation's (hCard 1.0, "Organization Contact Info").
  const isCompany = company !== undefined && own(form.name)[0]?.matches(form.company) === true
  return cardOf(
    'hcard',
    isCompany ? 'company' : 'person',
    {
      name,
      givenName: words(form.given)[0],
      familyName: words(form.family)[0],
      emails: words(form.email),
      phones: words(form.phone),
      title: title.length === 1 ? title[0] : undefined,
      company: isCompany ? undefined : company,
      urls: own(form.url).map((element) => element.getAttribute('href') ?? ''),
      place: [words(form.city)[0], words(form.country)[0]],
    },
    base,
  )
}

/** The value of a property: a mail or telephone link's own, the part marked as the value, else the words. */
function valueIn(element: Element): string {
  const href = element.getAttribute('href') ?? ''
  if (/^(?:mailto|tel):/i.test(href)) return href
  const part = element.querySelector('.value, .p-value')
  return part?.textContent ?? element.getAttribute('title') ?? element.textContent ?? ''
}
