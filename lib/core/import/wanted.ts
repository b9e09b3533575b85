/** What of the database the rows of a step can be about: the keys by which it is asked for, all at once. */
import { companySortName } from '../company'
import { emailKey, isEmailAddress } from '../email'
import { emailMatchKey, matchKeys } from '../match/keys'
import { personSortName } from '../person'
import { keysOf } from '../sameEmail'
import { numberOf, type PlanAbout, rowMark } from './about'
import type { ReadyRecord } from './fate'
import { isKnownByKeys } from './identity'
import { peopleIn } from './linked'
import { markedId, originKey } from './origin'
import { siteDomain } from './planCompany'

/** @property names of people, as folded @property titles of deals */
export type Wanted = {
  keys: Set<string>
  names: Set<string>
  companyNames: Set<string>
  domains: Set<string>
  titles: Set<string>
  /** By what messages are known, as the index has it. */
  emails: Set<string>
  ids: Record<'deals' | 'activities' | 'tasks', Set<string>>
}

const TABLES = { deal: 'deals', activity: 'activities', task: 'tasks' } as const

export function wantedBy(records: readonly ReadyRecord[], about: PlanAbout): Wanted {
  const wanted: Wanted = {
    keys: new Set(),
    names: new Set(),
    companyNames: new Set(),
    domains: new Set(),
    titles: new Set(),
    emails: new Set(),
    ids: { deals: new Set(), activities: new Set(), tasks: new Set() },
  }
  for (const record of records) want(wanted, record, about)
  return wanted
}

function want(wanted: Wanted, record: ReadyRecord, about: PlanAbout): void {
  const { fields, noun, domain } = record
  const { emails = [], phones = [], profileUrls = [] } = fields
  const number = numberOf(record, about)
  const company = noun === 'company' ? (fields.company ?? fields.name) : fields.company
  if (company) wanted.companyNames.add(companySortName(company))
  for (const one of [siteDomain(fields.websites?.[0]), domain]) if (one) wanted.domains.add(one)
  if (noun === 'person') {
    for (const key of matchKeys({ emails, phones, profileUrls })) wanted.keys.add(key)
    if (number) wanted.keys.add(originKey(number.maker, number.id))
    // What has a key of its own is never looked for by all that stands in it: see `identify`.
    else if (
      !isKnownByKeys({ emails: emails.map(emailKey).filter(isEmailAddress), profileUrls }, new Set(record.shared))
    )
      wanted.keys.add(originKey('row', rowMark(record)))
    return
  }
  if (noun === 'company') return
  for (const email of emails) wanted.keys.add(emailMatchKey(emailKey(email)))
  for (const text of peopleIn(fields.person)) {
    if (text.includes('@')) wanted.keys.add(emailMatchKey(emailKey(text)))
    else wanted.names.add(personSortName({ name: text, emails: [], phones: [], profileUrls: [] }))
  }
  if (fields.deal) wanted.titles.add(fields.deal)
  for (const key of fields.email ? keysOf(fields.email) : []) wanted.emails.add(key)
  // As `planDeal` and `planWork` make it.
  const word = noun === 'deal' ? 'deal' : TABLES[noun]
  wanted.ids[TABLES[noun]].add(markedId(number ? [word, number.maker, number.id] : [word, rowMark(record)]))
}
