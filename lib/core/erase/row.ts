/**
 * What becomes of one row of any table when somebody is erased: it goes, it stays without them, or it never spoke of them. The
 * same for what stands, for what the journal keeps, for snapshots and for what comes back from a file.
 */
import type { Activity, LoggedEmail } from '../activity'
import type { Apart } from '../apart'
import type { Deal } from '../deal'
import type { Enrolment } from '../drafts/sequence'
import type { Refusal } from '../refusal'
import type { Suspect } from '../sheet'
import type { Task } from '../task'
import { blankedIn, type Finder } from './finder'
import type { Sweep } from './subject'

/** Tables whose rows may speak of somebody. The others hold the user's own words for her own order of things. */
export const SPEAKING = [
  'people',
  'deals',
  'tasks',
  'activities',
  'apart',
  'refusals',
  'suspects',
  'companies',
  'views',
  'sheets',
  'enrolments',
  'rules',
  'templates',
  'sequences',
] as const
export type Speaking = (typeof SPEAKING)[number]

/** Fields that are somebody else's own, or an order of the store's. */
const OWN: Partial<Record<Speaking, ReadonlySet<string>>> = {
  people: new Set(['name', 'givenName', 'familyName', 'emails', 'phones', 'profileUrls', 'sortName', 'keys']),
  companies: new Set(['name', 'domains', 'profileUrls', 'website', 'sortName']),
  deals: new Set(['title', 'people', 'personIds', 'lists']),
  activities: new Set(['email', 'links', 'on', 'emailKey', 'emailKeys']),
  tasks: new Set(['links']),
}

/** The row as it is without them: the very same one where it does not speak of them, undefined where it goes. */
export function without(table: string, row: object, sweep: Sweep): object | undefined {
  if (sweep.ids.has((row as { id: string }).id) && table === 'people') return undefined
  switch (table) {
    case 'deals':
      return deal(row as Deal, sweep)
    case 'activities':
      return activity(row as Activity, sweep)
    case 'tasks':
      return task(row as Task, sweep)
    case 'apart':
      return apart(row as Apart, sweep)
    case 'refusals':
      return refusal(row as Refusal, sweep)
    case 'suspects':
      return suspect(row as Suspect, sweep)
    case 'enrolments':
      return sweep.ids.has((row as Enrolment).personId) ? undefined : blankedIn(row, sweep.far)
    default:
      return (SPEAKING as readonly string[]).includes(table) ? blankedIn(row, sweep.far, OWN[table as Speaking]) : row
  }
}

function deal(row: Deal, sweep: Sweep): Deal {
  const people = row.people.filter(({ personId }) => !sweep.ids.has(personId))
  const near = people.length !== row.people.length
  const find = near ? sweep.near : sweep.far
  const after = blankedIn(row, find, OWN.deals)
  const title = sweep.titles.has(row.id) ? sweep.near.blanked(row.title) : row.title
  return near || title !== row.title ? { ...after, title, people } : after
}

/** One that was about them alone goes, also where their company is named with them; what others share stays without them. */
function activity(row: Activity, sweep: Sweep): Activity | undefined {
  const links = row.links.filter((link) => !sweep.links.has(link))
  const near = links.length !== row.links.length
  if (near && !links.some((link) => /^[pd]:/.test(link))) return undefined
  const find = near ? sweep.near : sweep.far
  const after = blankedIn(row, find, OWN.activities)
  const email = row.email && message(row.email, row.id, find)
  return near || email !== row.email ? { ...after, links, ...(email && { email }) } : after
}

function message(email: LoggedEmail, id: string, find: Finder): LoggedEmail {
  // The user's own mailbox is not theirs.
  if (blankedIn(email, find, MAILBOX) === email) return email
  const others = <T>(list: readonly T[]) => list.filter((one) => blankedIn(one, find) === one)
  const still = <T>(value: T | undefined) => (blankedIn(value, find) === value ? value : undefined)
  const { from, also, proof, threadKey, link, ...rest } = email
  return {
    ...blankedIn(rest, find, MAILBOX),
    // A key must stay one of its own.
    key: find.in(email.key) ? `erased:${id}` : email.key,
    ...defined({ from: still(from), also: also && others(also), proof: still(proof) }),
    ...defined({ threadKey: still(threadKey), link: still(link) }),
    to: others(email.to),
    cc: others(email.cc),
  }
}
const MAILBOX = new Set(['mailbox'])
const defined = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T

/** A task of theirs alone goes; one that a deal, a company or somebody else shares stays. */
function task(row: Task, sweep: Sweep): Task | undefined {
  const links = row.links.filter((link) => !sweep.links.has(link))
  const near = links.length !== row.links.length
  if (near && !links.length) return undefined
  const after = blankedIn(row, near ? sweep.near : sweep.far, OWN.tasks)
  return near ? { ...after, links } : after
}

function apart(row: Apart, sweep: Sweep): Apart | undefined {
  const theirs = row.sides.some(
    (side) =>
      sweep.links.has(side) ||
      sweep.keys.has(side) ||
      [...sweep.keys].some((key) => side.startsWith(`k:${key} `)) ||
      sweep.near.in(side),
  )
  return theirs ? undefined : row
}

function refusal(row: Refusal, sweep: Sweep): Refusal | undefined {
  if (sweep.near.in(row.id)) return undefined
  const keys = row.keys.filter((key) => !sweep.near.in(key))
  return keys.length === row.keys.length ? row : { ...row, keys }
}

/** A row of a prospecting list that is them, by link or by an exact key, goes. */
function suspect(row: Suspect, sweep: Sweep): Suspect | undefined {
  if (row.personId !== undefined && sweep.ids.has(row.personId)) return undefined
  if (Object.values(row.cells).some((cell) => sweep.exact.in(cell))) return undefined
  return blankedIn(row, sweep.far)
}
