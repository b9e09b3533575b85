/** A word of the user's lists, as it is typed on a record: written as it is known, and kept for the next record in the same change. */
import { asKnown, withWord } from '../core/tag'
import type { Writer } from './write'

/** @param list such as `RIVALS` @returns the word in the writing in which it is known; undefined for an empty text */
export async function keptWord(w: Writer, list: string, typed: string | undefined): Promise<string | undefined> {
  if (!typed?.trim()) return undefined
  const settings = await w.get('settings', 'settings')
  const known = settings?.tags ?? []
  const named = asKnown(known, { category: list, name: typed })
  const words = withWord(known, named)
  if (settings && words !== known) w.put('settings', { ...settings, tags: [...words] })
  return named.name
}
