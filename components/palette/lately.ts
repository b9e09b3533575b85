/** Which actions were used lately, kept for this browser: they come first in the palette. */
const PLACE = 'actsLately'
const KEPT = 12

/** Keys of actions, the latest first. */
export function actsLately(): string[] {
  const kept = localStorage.getItem(PLACE)
  return kept ? kept.split('\n') : []
}

/** Keeps that one was used. */
export function keepLately(key: string): void {
  const all = [key, ...actsLately().filter((one) => one !== key)]
  localStorage.setItem(PLACE, all.slice(0, KEPT).join('\n'))
}
