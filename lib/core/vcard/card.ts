/** A card with its properties read. */
import { type CardProperty, type Head, headOf, propertyOf } from './property'
import type { RawCard } from './rawCards'

export type Card = {
  line: number
  properties: CardProperty[]
  /** The properties of one name, those marked as preferred first. */
  all: (name: string) => CardProperty[]
  /** The first text of one name; empty where there is none. */
  first: (name: string) => string
  /** What a program of Apple calls the group in which a property stands: `Work Fax`; empty where it says nothing. */
  label: (property: CardProperty) => string
}

/** @throws nothing: what cannot be read is text all the same */
export function cardOf(raw: RawCard): Card {
  const heads = raw.lines.map(({ bytes, line }) => ({ line, head: headOf(bytes) }))
  const is21 = heads.some(({ head }) => head.name === 'VERSION' && head.value.trim() === '2.1')
  const around = encodingOf(heads.map(({ head }) => head))
  const properties = heads.map(({ head, line }) => propertyOf(head, line, is21, around))
  const byName = new Map<string, CardProperty[]>()
  for (const one of properties) {
    const known = byName.get(one.name)
    if (known) known.push(one)
    else byName.set(one.name, [one])
  }
  const labels = new Map<string, string>()
  for (const { group, parts } of byName.get('X-ABLABEL') ?? []) if (group) labels.set(group, plainLabel(parts[0] ?? ''))
  const all = (name: string) => (byName.get(name) ?? []).toSorted((a, b) => preference(a) - preference(b))
  return {
    line: raw.line,
    properties,
    all,
    first: (name) => all(name)[0]?.parts[0] ?? '',
    label: ({ group }) => (group && labels.get(group)) || '',
  }
}

/** An encoding that one property of the card names, for those that name none. */
const encodingOf = (heads: readonly Head[]): string | undefined =>
  heads.map(({ params }) => params.get('CHARSET')).find((name) => name && !/^utf-?8$/i.test(name))

/** `_$!<Mobile>!$_` is a word that the program translates. */
const plainLabel = (text: string): string => /^_\$!<(.*)>!\$_$/.exec(text)?.[1] ?? text

/** 1 to 100 in version 4, where 1 comes first; a word among the kinds before that. */
function preference({ types, params }: CardProperty): number {
  const said = Number(params.get('PREF'))
  if (said >= 1) return said
  return types.includes('pref') || params.has('PREF') ? 1 : 101
}
