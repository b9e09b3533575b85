/** Whom and what a row is about: by address, name or title where exactly one is known; else the words stay in the note. */
import type { Link } from '../activity'
import { emailKey } from '../email'
import type { NoteWord } from './about'
import type { ReadyRecord } from './fate'
import { knownCompany } from './planCompany'
import type { World } from './world'

export type Linked = { people: string[]; company?: string; deal?: string; left: Partial<Record<NoteWord, string>> }

/** Names in one cell are parted by a semicolon or stand on lines of their own; a comma may stand within one. */
export const peopleIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

export function linked(world: World, { fields, domain }: ReadyRecord): Linked {
  const people = new Set<string>()
  const unknown: string[] = []
  const named = peopleIn(fields.person)
  const emails = [...(fields.emails ?? []), ...named.filter((text) => text.includes('@'))]
  for (const email of emails.map(emailKey)) {
    const person = world.person({ email })
    if (person) people.add(person.id)
    else unknown.push(email)
  }
  for (const name of named.filter((text) => !text.includes('@'))) {
    const person = world.person({ name })
    if (person) people.add(person.id)
    // The address beside it says it already.
    else if (!people.size) unknown.push(name)
  }
  const company = fields.company ? knownCompany(world, fields.company, domain) : undefined
  const deal = fields.deal ? world.dealByTitle(fields.deal) : undefined
  return {
    people: [...people],
    ...(company && { company: company.id }),
    ...(deal && { deal: deal.id }),
    left: {
      ...(unknown.length && { person: unknown.join(', ') }),
      ...(fields.company && !company && { company: fields.company }),
      ...(fields.deal && !deal && { deal: fields.deal }),
    },
  }
}

export const linksOf = ({ people, company, deal }: Linked): Link[] => [
  ...people.map((id): Link => `p:${id}`),
  ...(company ? [`c:${company}` as Link] : []),
  ...(deal ? [`d:${deal}` as Link] : []),
]
