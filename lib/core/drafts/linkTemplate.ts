/**
 * A link to another program with what is known of a record in it: `https://erp.example/search?q={{company.name}}`. Where it leads is
 * the user's own: fields stand only after the host, and what they say cannot leave the place in which they stand.
 */
import { fieldsIn } from './fieldsIn'
import { whole } from './mailto'

/** `start`: it does not begin with http(s), a host and a slash. `noField`: it would be the same for every record. */
export type LinkProblem = 'start' | 'noField'

/** What is wrong with an address; whether its fields are known, `unknownFields` says. */
export function linkProblem(address: string): LinkProblem | undefined {
  const pieces = fieldsIn(address.trim())
  const [first] = pieces
  const start = first && 'text' in first ? /^https?:\/\/[^\s/?#@\\{}]+[/?#]/i.exec(first.text)?.[0] : undefined
  if (!start || !URL.canParse(start)) return 'start'
  return pieces.some((piece) => 'field' in piece) ? undefined : 'noField'
}

/** The address for a record; undefined where one of its fields is known neither there nor by a fallback: half a link leads astray. */
export function linkTo(address: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  if (linkProblem(address)) return undefined
  let to = ''
  for (const piece of fieldsIn(address.trim())) {
    if ('text' in piece) to += piece.text
    else {
      const value = values.get(piece.field)?.trim() || (values.has(piece.field) ? piece.fallback : undefined)
      // Dots alone would climb to another place of the same host.
      if (!value || /^\.+$/.test(value)) return undefined
      to += encodeURIComponent(whole(value))
    }
  }
  return URL.canParse(to) ? new URL(to).href : undefined
}
