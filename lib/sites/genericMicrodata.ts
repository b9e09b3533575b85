/** People and organisations in a page's microdata (schema.org). */
import type { PageCard } from '../core/capture'
import { cardOf } from './genericCard'
import { hidesItself } from './pageText'

const PERSON = '[itemscope][itemtype*="schema.org/Person"]'
const COMPANY =
  '[itemscope][itemtype*="schema.org/"][itemtype*="Organization"], [itemscope][itemtype*="schema.org/"][itemtype*="Business"], [itemscope][itemtype$="schema.org/Corporation"]'
const REVIEW = '[itemtype*="schema.org/Review"], [itemtype*="schema.org/Comment"]'

/** All cards, in the page's order. */
export function microdataCards(doc: Document): PageCard[] {
  return [...doc.querySelectorAll(`${PERSON}, ${COMPANY}`)].flatMap((item) => {
    if (item.closest(REVIEW) || hidesItself(item)) return []
    const isPerson = item.matches(PERSON)
    // An employer that stands on a person's card is no company's page.
    if (!isPerson && item.parentElement?.closest(PERSON)) return []
    const say = (name: string) => values(item, name)
    const employers = [...scoped(item, 'worksFor'), ...scoped(item, 'affiliation')].map((one) =>
      one.hasAttribute('itemscope') ? values(one, 'name')[0] : valueIn(one),
    )
    const address = scoped(item, 'address').filter((one) => one.hasAttribute('itemscope'))[0]
    const title = say('jobTitle')
    return (
      cardOf(
        'microdata',
        isPerson ? 'person' : 'company',
        {
          name: say('name')[0],
          givenName: say('givenName')[0],
          familyName: say('familyName')[0],
          emails: say('email'),
          phones: say('telephone'),
          title: title.length === 1 ? title[0] : undefined,
          company: isPerson && employers.length === 1 ? employers[0] : undefined,
          urls: [...say('url'), ...say('sameAs')],
          place: address ? [values(address, 'addressLocality')[0], values(address, 'addressCountry')[0]] : [],
        },
        doc.baseURI,
      ) ?? []
    )
  })
}

/** The elements of an item that hold a property, not those of items inside it. */
function scoped(item: Element, property: string): Element[] {
  return [...item.querySelectorAll(`[itemprop~="${property}"]`)].filter(
    (element) => element.parentElement?.closest('[itemscope]') === item,
  )
}

const values = (item: Element, property: string): string[] =>
  scoped(item, property)
    .filter((element) => !element.hasAttribute('itemscope'))
    .map(valueIn)

/** The value of a property's element, as the HTML standard's microdata section has it. */
function valueIn(element: Element): string {
  const from = element.getAttribute('content') ?? element.getAttribute('href') ?? element.getAttribute('value')
  return from ?? element.textContent ?? ''
}
