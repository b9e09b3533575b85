/** Initials in a circle; a dashed circle for somebody not yet saved, a rounded square for a company. Decoration: the name stands beside it. */
import './controls.css'

/** The first letters of the first and last word of a name, else of an address. */
export function initials(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s.\-_']+/u)
    .filter((word) => /\p{L}/u.test(word))
  const first = words[0] ?? name
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toLocaleUpperCase()
}

type Props = { name: string; unknown?: boolean; company?: boolean; large?: boolean }

export function Avatar({ name, unknown, company, large }: Props) {
  const names = ['avatar', unknown && 'unknown', company && 'company', large && 'large'].filter(Boolean).join(' ')
  return (
    <span class={names} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
