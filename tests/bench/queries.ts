/** What people type into a search field, key by key: taken from the records, and some that nothing matches. */
import type { Desk } from '../support/generateDesk'

/** One thing looked for: what stands in the field after each key. */
export type Typed = string[]

/** @param count how many things are looked for; the kinds take turns */
export function typedQueries({ people, companies, deals }: Desk, count: number): Typed[] {
  return Array.from({ length: count }, (_, i) => {
    const person = people.row(Math.floor(((i * 7919) % 9973) * (people.count / 9973)))
    const company = companies.row((i * 7919) % companies.count)
    const deal = deals.row((i * 7919) % Math.max(1, deals.count))
    const name = person.name ?? ''
    const email = person.emails[0] ?? ''
    const shown = person.phones[0]?.shown ?? '06 12 34 56'
    const whole = [
      name,
      name.split(' ').reverse().join(' '),
      person.familyName ?? '',
      email,
      email.split('@')[1] ?? '',
      company.name,
      shown,
      shown.replace(/\D/g, '').slice(-4),
      deal.title,
      ['zwxy qq', 'nobody here', 'xylophone', 'rtgh'][i % 4] ?? '',
    ][i % 10] as string
    const letters = [...whole].slice(0, 14)
    return letters.map((_, at) => letters.slice(0, at + 1).join('')).filter((text) => !text.endsWith(' '))
  })
}
