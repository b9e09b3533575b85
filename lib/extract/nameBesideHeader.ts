/** A name in a signature beside the one in the header: how the two are spelt, shortened and ordered. */
import { fold } from '../core/fold'
import type { PersonName } from './names'
import { bareName, nameWords } from './nameWords'

/** What a card has in capitals, the header may spell as its owner does: "JEROME MCKAY" and "Jérôme McKay". */
export function asInHeader(name: PersonName, written: string, header: PersonName | undefined): PersonName {
  if (!header) return name
  const capitals = new Set(
    written
      .split(/\s+/)
      .filter((word) => word === word.toUpperCase() && word.length > 2)
      .map(fold),
  )
  const spelt = new Map(header.name.split(' ').map((word) => [fold(word), word]))
  const spell = (text: string) =>
    text
      .split(' ')
      .map((word) => (capitals.has(fold(word)) && spelt.get(fold(word))) || word)
      .join(' ')
  return {
    ...name,
    name: spell(name.name),
    ...(name.givenName ? { givenName: spell(name.givenName) } : {}),
    ...(name.familyName ? { familyName: spell(name.familyName) } : {}),
  }
}

/** "B. Coste" and "Nadège L." for the header's "Bertrand Coste" and "Nadège Lhuillier". */
export function isShortFor(short: string, full: string): boolean {
  const [a, b] = [fold(bareName(short)).split(' '), fold(bareName(full)).split(' ')]
  const cut = (i: number) => /^\p{L}\.?$/u.test(a[i] ?? '') && (b[i]?.replace('.', '').length ?? 0) > 1
  return (
    a.length > 1 &&
    a.length <= b.length &&
    (cut(0) || cut(a.length - 1)) &&
    a.every((word, i) => b[i]?.startsWith(word.replace('.', '')))
  )
}

/** South Indian initials stand before or after the given name; the header shows where it is not part of it. */
export function withoutMovedInitial(name: PersonName, header: PersonName | undefined): PersonName {
  const words = name.name.split(' ')
  const first = words[0] ?? ''
  const last = header?.name.split(' ').at(-1) ?? ''
  if (words.length > 2 && /^\p{Lu}\.?$/u.test(first) && first.replace('.', '') === last.replace('.', '')) {
    const given = words[1] ?? ''
    return { ...name, name: words.slice(1).join(' '), givenName: given, familyName: words.slice(2).join(' ') }
  }
  return name
}

/** "Lesley & Jo" in a message of Lesley Okafor's: two people sign, and she is one. A house has no given name on each side. */
export function oneOfTwo(text: string, header: PersonName | undefined): string {
  const given = header?.givenName ? nameWords(header.givenName) : []
  const sides = text.length < 60 ? text.split(/\s+(?:&|\+|and|et|und|og|och)\s+/) : []
  const isName = (side: string) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(side)
  if (
    sides.length !== 2 ||
    !sides.every(isName) ||
    /^(?:Co|Sons?|Daughters?|Partners?|Associates|Fils|Söhne)\b/.test(sides[1] ?? '')
  )
    return text
  return sides.find((side) => given.length > 0 && nameWords(side)[0] === given[0]) ?? text
}
