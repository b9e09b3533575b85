/**
 * When a field was set, and by which device: what decides between two devices that both changed it.
 *
 * A stamp is text that sorts as it counts: the instant (ISO, UTC), a slash, the device. So two of them are never equal unless one
 * device set both, and every device comes to the same answer whoever asks first. Team use would attach here: a device's id may
 * stand for a colleague's, and nothing below cares how many there are.
 */
export type Stamp = string

/** Older than any other: of what nobody is known to have set. */
export const NEVER: Stamp = ''

/** @param at instant (ISO, UTC) */
export const stampOf = (at: string, device: string): Stamp => `${at}/${device}`

/** The instant of a stamp (ISO, UTC); empty where none is known. */
export const instantOf = (stamp: Stamp): string => stamp.slice(0, Math.max(0, stamp.indexOf('/')))

/**
 * The stamp of a change made knowing what stood there before. Clocks go back, and differ between machines: who changed what she saw
 * changed it later, whatever her clock says.
 * @param known the stamp of what stood there
 */
export function laterStamp(at: string, device: string, known: Stamp = NEVER): Stamp {
  const own = stampOf(at, device)
  if (own > known) return own
  const before = Date.parse(instantOf(known))
  return Number.isFinite(before) ? stampOf(new Date(before + 1).toISOString(), device) : `${known}~/${device}`
}
