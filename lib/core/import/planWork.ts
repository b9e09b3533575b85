/** What becomes of a row about something that happened, or is to be done: linked to those whom it names, where they are known for sure. */
import type { Link, LoggedEmail } from '../activity'
import type { ActivityType } from '../activityType'
import { kindOfType } from '../activityType'
import { fold } from '../fold'
import { personLabel } from '../person'
import type { Bare } from '../rows'
import { fromLine, numberOf, rowMark } from './about'
import type { Fate, ReadyRecord, Told } from './fate'
import { kindOfWords } from './fileWords'
import { linked, linksOf } from './linked'
import { noteOf } from './note'
import { markedId } from './origin'
import { refuse } from './refuse'
import { dayOfText, instantOfText } from './when'
import type { World } from './world'

/** @param types the user's own list: an activity of a type that is on it is of that type */
export function planActivity(world: World, record: ReadyRecord, types: readonly ActivityType[] = []): Fate {
  const { fields } = record
  const at = instantOfText(fields.at ?? fields.closedOn ?? fields.due)
  if (!at) return refuse(record, 'import.why.when')
  if (fields.email) return planEmail(world, record, fields.email, at)
  const own = types.find(({ name }) => fields.type && fold(name) === fold(fields.type))
  const kind = own ? kindOfType(own) : kindOfWords(fields.type)
  // What its kind says already is not said again.
  const type = own || (fields.type && fold(fields.type) === kind) ? undefined : fields.type
  return planOnce(world, record, 'activities', (id, left, links) => ({
    id,
    kind,
    at,
    links,
    text:
      [fields.title ?? fields.name, noteOf(record, world.about, { ...left, type })].filter(Boolean).join('\n') ||
      undefined,
    minutes: fields.minutes,
    ...(own && { type: { id: own.id, name: own.name } }),
    createdAt: world.about.now,
    origin: fromLine(world.about, record.line),
  }))
}

/** A message is kept once: one that is here, from whatever page it was logged, is never made anew. */
function planEmail(world: World, record: ReadyRecord, email: LoggedEmail, at: string): Fate {
  const known = world.email(email)
  if (known) {
    const of = known.createdAt >= world.about.startedAt ? known.origin?.line : undefined
    const same = { line: record.line, noun: record.noun, label: record.fields.title ?? '', id: known.id } as const
    return of === undefined ? { ...same, fate: 'same' } : { ...same, fate: 'merged', of }
  }
  let on: readonly Link[] = []
  const fate = planOnce(world, record, 'activities', (id, _left, links) => {
    on = links
    return {
      id,
      kind: 'email' as const,
      at,
      links,
      text: record.fields.note,
      email,
      createdAt: world.about.now,
      origin: fromLine(world.about, record.line),
    }
  })
  return fate.fate === 'made' ? { ...fate, told: [loggedOn(world, on)] } : fate
}

/** Names that are said; a message to a hundred people is said to be so. */
const NAMED = 4

function loggedOn(world: World, links: readonly Link[]): Told {
  const names = links.flatMap((link) => nameOf(world, link) ?? [])
  if (!names.length) return { key: 'import.told.onNobody' }
  const who = names.slice(0, NAMED).join(', ')
  const others = names.length - NAMED
  return others > 0
    ? { key: 'import.told.onMany', params: { who, n: others } }
    : { key: 'import.told.on', params: { who } }
}

function nameOf(world: World, link: Link): string | undefined {
  const id = link.slice(2)
  if (link.startsWith('d:')) return world.get('deals', id)?.title
  if (link.startsWith('c:')) return world.get('companies', id)?.name
  const person = world.get('people', id)
  return person && personLabel(person)
}

export function planTask(world: World, record: ReadyRecord): Fate {
  const { fields } = record
  const title = (fields.title ?? fields.name)?.trim() || fields.note?.trim().split('\n')[0]
  if (!title) return refuse(record, 'import.why.taskTitle')
  const when = dayOfText(fields.due ?? fields.at)
  const { now } = world.about
  const done = fields.done ? (instantOfText(fields.closedOn) ?? now) : undefined
  return planOnce(world, record, 'tasks', (id, left, links) => {
    const said = noteOf(record, world.about, { ...left, type: fields.type })
    return {
      id,
      title: [title, said?.replace(/\s*\n\s*/g, ' · ')].filter(Boolean).join(' · '),
      ...when,
      ...(done && { doneAt: done }),
      links,
      createdAt: now,
      updatedAt: now,
      origin: fromLine(world.about, record.line),
    }
  })
}

/** Something that is there once or not at all: nobody's later reading of a call makes it another one. */
function planOnce<T extends 'activities' | 'tasks'>(
  world: World,
  record: ReadyRecord,
  table: T,
  make: (id: string, left: ReturnType<typeof linked>['left'], links: Link[]) => Bare<T>,
): Fate {
  const { about } = world
  const number = numberOf(record, about)
  const id = markedId(number ? [table, number.maker, number.id] : [table, rowMark(record)])
  const known = world.get(table, id) as (Bare<'activities'> & Bare<'tasks'>) | undefined
  const label = record.fields.title ?? record.fields.name ?? record.fields.note?.slice(0, 80) ?? ''
  const at = { line: record.line, noun: record.noun, label } as const
  const of = known && known.createdAt >= about.startedAt ? known.origin?.line : undefined
  if (known && of !== undefined) return { ...at, id, fate: 'merged', of }
  if (known && about.known === 'skip') return { ...at, id, fate: 'skipped' }
  if (known && about.known !== 'new') return { ...at, id, fate: 'same' }
  const links = linked(world, record)
  const row = make(known ? world.newId() : id, links.left, linksOf(links))
  world.put(table, row)
  return { ...at, id: row.id, fate: 'made' }
}
