/** All that speaks for or against two records being one person, beside names and keys that link. */

import { otherExtension, samePhone } from './compareKeys'
import type { NameMatch } from './compareNames'
import { compareCompanies, comparePlaces, compareTitles, mentions } from './compareWork'
import { edits } from './letters'
import { labelOf, ofMailboxes } from './mailboxClues'
import type { Prepared } from './prepare'
import { networkOf } from './profileKey'
import type { Reason } from './record'

export type Clue = { why: Reason; points: number }

export function clues(a: Prepared, b: Prepared, name: NameMatch | undefined): Clue[] {
  const names = new Set([...a.words, ...b.words])
  const companies = ofCompanies(a, b, names)
  const moved = companies.some((clue) => clue.why === 'otherCompany')
  // With another employer comes another title: that says nothing more.
  const titles = ofTitles(a, b).filter((clue) => !moved || clue.points > 0 || clue.points < -1)
  return [
    ...ofGenerations(a, b),
    ...ofNumbers(a, b),
    ...ofProfiles(a, b),
    ...ofMailboxes(a, b, name),
    ...companies,
    ...titles,
    ...ofPlaces(a, b),
  ]
}

function ofGenerations(a: Prepared, b: Prepared): Clue[] {
  return a.name && b.name && a.name.generation !== b.name.generation ? [{ why: 'otherGeneration', points: -2.5 }] : []
}

function ofNumbers(a: Prepared, b: Prepared): Clue[] {
  const found: Clue[] = []
  const extensions = [a.name?.extension, b.name?.extension]
  const shared = a.phones.flatMap((phone) =>
    b.phones.filter((other) => samePhone(phone, other)).map((other) => [phone, other] as const),
  )
  if (extensions[0] && extensions[1] && extensions[0] !== extensions[1])
    found.push({ why: 'otherExtension', points: -5 })
  for (const [one, two] of shared.slice(0, 1)) {
    if (otherExtension(one, two)) found.push({ why: 'otherExtension', points: -5 })
    if ((one.mobile || two.mobile) && !otherExtension(one, two)) continue
    found.push({ why: 'line', points: one.extension && one.extension === two.extension ? 3.5 : 2 })
  }
  const mobiles = [a.phones.filter((phone) => phone.mobile), b.phones.filter((phone) => phone.mobile)] as const
  if (!shared.length && mobiles[0].length && mobiles[1].length) found.push({ why: 'otherMobile', points: -2 })
  return found
}

function ofProfiles(a: Prepared, b: Prepared): Clue[] {
  const other = a.profiles.some((one) => b.profiles.some((two) => one !== two && networkOf(one) === networkOf(two)))
  const same = a.profiles.some((one) => b.profiles.includes(one))
  return other && !same ? [{ why: 'otherProfile', points: -5 }] : []
}

function ofCompanies(a: Prepared, b: Prepared, names: ReadonlySet<string>): Clue[] {
  const domain = a.domains.some((one) => b.domains.includes(one))
  const related = a.domains.some((one) =>
    b.domains.some((two) => one !== two && (one.endsWith(`.${two}`) || two.endsWith(`.${one}`))),
  )
  const like = a.company.length && b.company.length ? compareCompanies(a.company, b.company, names) : undefined
  if (domain) return [{ why: like === 'same' ? 'company' : 'domain', points: 3 }]
  if (like === 'same') return [{ why: 'company', points: 3 }]
  if (like === 'alike') return [{ why: 'companyAlike', points: 2 }]
  if (related) return [{ why: 'domain', points: 1.5 }]
  const fits = (one: Prepared, two: Prepared) =>
    one.company.length > 0 &&
    two.domains.some((name) => {
      const label = labelOf(name).replaceAll('-', '')
      const joined = one.company.join('')
      return joined.length > 3 && (joined.includes(label) || label.includes(joined) || edits(joined, label, 2) <= 1)
    })
  // Two scripts: that they say nothing of each other says nothing.
  if (like && a.native !== b.native) return [{ why: 'companyAlike', points: 2 }]
  if (fits(a, b) || fits(b, a)) return [{ why: 'companyAlike', points: 2 }]
  const said = [mentions(a.title, b.company, names), mentions(b.title, a.company, names)]
  const hint: Clue[] = said.includes('company')
    ? [{ why: 'companyAlike', points: 3.5 }]
    : said.includes('trade')
      ? [{ why: 'title', points: 2.5 }]
      : []
  if (hint.length) return hint
  if (like === 'other') return [{ why: 'otherCompany', points: -2 }]
  return a.domains.length &&
    b.domains.length &&
    !a.domains.some((one) => b.domains.some((two) => edits(one, two, 2) <= 2))
    ? [{ why: 'otherCompany', points: -1 }]
    : []
}

function ofTitles(a: Prepared, b: Prepared): Clue[] {
  if (!a.title.length || !b.title.length) return []
  const like = compareTitles(a.title, b.title)
  if (like === 'other' && a.native !== b.native) return []
  if (like === 'same') return [{ why: 'title', points: a.title.length > 1 ? 3 : 1.5 }]
  if (like === 'alike') return [{ why: 'title', points: 1.5 }]
  const years = [a.title, b.title].map((words) => words.find((word) => /^(?:19|20)\d\d$/.test(word)))
  return [{ why: 'otherTitle', points: years[0] && years[1] && years[0] !== years[1] ? -3 : -1 }]
}

function ofPlaces(a: Prepared, b: Prepared): Clue[] {
  if (!a.place.length || !b.place.length) return []
  const like = comparePlaces(a.place, b.place)
  if (like === 'same') return [{ why: 'place', points: 1.5 }]
  return like === 'alike' ? [{ why: 'place', points: 1 }] : [{ why: 'otherPlace', points: -1.5 }]
}
