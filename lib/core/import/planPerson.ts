/** What becomes of a row about a person: found by an exact key and filled, written over or left; else made. */
import { emailKey, isEmailAddress } from '../email'
import { personLabel } from '../person'
import type { Bare } from '../rows'
import { fromLine, originOf, ownLine } from './about'
import type { Fate, ReadyRecord } from './fate'
import { type Identity, identify, type Who } from './identity'
import { noteOf } from './note'
import { patched } from './patch'
import { companyFor, planCompany } from './planCompany'
import { refuse } from './refuse'
import type { World } from './world'

export function planPerson(world: World, record: ReadyRecord): Fate {
  const { about } = world
  const { fields, line } = record
  const emails = [...new Set((fields.emails ?? []).map(emailKey))]
  // What has the sign of an address and is none was meant as one; “none” and “-” were not.
  const wrong = emails.find((email) => email.includes('@') && !isEmailAddress(email))
  if (wrong !== undefined) return refuse(record, 'import.why.email', { value: wrong })
  const who = whoOf(record, emails.filter(isEmailAddress))
  if (!personLabel(who)) return fields.company ? planCompany(world, record) : refuse(record, 'import.why.someone')
  const { known, number } = identify(world, record, who, fields.company)
  const of = known && ownLine(known, about)
  const at = { line, noun: record.noun, label: personLabel(who) } as const
  if (known && of === undefined && about.known === 'skip')
    return { ...at, id: known.id, who: personLabel(known), fate: 'skipped' }
  const given = {
    ...who,
    companyId: companyFor(world, record),
    note: noteOf(record, about, {
      email: emails.filter((email) => !isEmailAddress(email)).join(', '),
      ...(!fields.company && { website: fields.websites?.join(', '), industry: fields.industry, size: fields.size }),
    }),
  }
  if (!known || (about.known === 'new' && of === undefined)) {
    const person = newPerson(world, record, given, number)
    world.put('people', person)
    return { ...at, id: person.id, fate: 'made' }
  }
  const overwrite = of === undefined && about.known === 'overwrite'
  const { row, changes } = patched(known, named(known, given, overwrite), {
    overwrite,
    from: fromLine(about, line),
    shown: (field, value) =>
      field === 'companyId' ? (world.get('companies', value as string)?.name ?? '') : words(value),
  })
  if (changes.length) world.put('people', { ...withNumber(world, row, line, number), updatedAt: about.now })
  const mine = { id: known.id, who: personLabel(known), changes }
  if (of !== undefined) return { ...at, ...mine, fate: 'merged', of }
  return { ...at, ...mine, fate: changes.length ? 'updated' : 'same' }
}

function whoOf({ fields }: ReadyRecord, emails: string[]): Who {
  const { givenName, familyName, title, place } = fields
  const name = fields.name?.trim() || [givenName, familyName].filter(Boolean).join(' ')
  return {
    ...(name && { name }),
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(title && { title }),
    ...(place && { place }),
    emails,
    phones: fields.phones ?? [],
    profileUrls: fields.profileUrls ?? [],
  }
}

type Given = Who & { companyId?: string | undefined; note?: string | undefined }

/** The parts of a name go with it: those of another writing of it would not fit the one that stays. */
function named(known: Bare<'people'>, given: Given, overwrite: boolean): Given {
  if (overwrite || !known.name || known.name === given.name) return given
  const { givenName: _given, familyName: _family, ...rest } = given
  return rest
}

function newPerson(world: World, record: ReadyRecord, given: Given, number: Identity['number']): Bare<'people'> {
  const { about } = world
  const from = fromLine(about, record.line)
  const filled = Object.entries(given).filter(([, value]) => value !== undefined && String(value) !== '')
  const provenance = Object.fromEntries(filled.map(([field]) => [field === 'companyId' ? 'company' : field, from]))
  return withNumber(
    world,
    {
      ...(Object.fromEntries(filled) as Partial<Given>),
      id: world.newId(),
      lifecycle: about.lifecycle,
      emails: given.emails,
      phones: given.phones,
      profileUrls: given.profileUrls,
      source: 'import',
      createdAt: about.now,
      updatedAt: about.now,
      provenance,
    } as Bare<'people'>,
    record.line,
    number,
  )
}

/** With the number by which its maker knows the record, where it is not kept yet. */
function withNumber(world: World, row: Bare<'people'>, line: number, number: Identity['number']): Bare<'people'> {
  if (!number) return row
  const origin = originOf(world.about, line, number.maker, number.id)
  const [entry = ''] = Object.keys(origin)
  return row.provenance[entry] ? row : { ...row, provenance: { ...row.provenance, ...origin } }
}

const words = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? one : one.shown)).join(', ')
    : String(value ?? '')
