/** Finding words in a text in the scripts of the world. */

/** Finds each of some words where it stands by itself. East Asian words need no blanks around them. */
export function anyOf(words: Iterable<string>): RegExp {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (escaped.length === 0) return /(?!)/g
  const joined = escaped.filter((word) => JOINED.test(word))
  const apart = escaped.filter((word) => !JOINED.test(word))
  const forms = [
    ...joined,
    ...(apart.length > 0 ? [`(?<![\\p{L}\\p{M}\\p{N}])(?:${apart.join('|')})(?![\\p{L}\\p{M}\\p{N}])`] : []),
  ]
  return new RegExp(forms.join('|'), 'gu')
}

const JOINED = /^[\p{Script=Han}\p{Script=Hangul}]/u
