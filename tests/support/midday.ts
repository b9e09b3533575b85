/** A day that does not end while the tests run. */

const HOUR = 3_600_000
/** Longer than any run of the tests. */
const RUN = 3 * HOUR

/**
 * Where the machine had better stand for tests that speak of today: nowhere else, unless midnight is near; then where it is
 * afternoon. To be put into `TZ` before anything of the tests is started, browsers included.
 * @returns IANA name of a zone
 */
export function zoneAwayFromMidnight(now: Date): string | undefined {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime()
  if (tomorrow - now.getTime() > RUN) return undefined
  const behind = (now.getUTCHours() - 12 + 24) % 24
  // The names of these zones count towards the west (IANA tz database, file "etcetera").
  return behind <= 12 ? `Etc/GMT+${behind}` : `Etc/GMT-${24 - behind}`
}

/** Moves the runner of the tests, and all that it starts from then on, away from midnight. */
export default function keepAwayFromMidnight(): void {
  const zone = zoneAwayFromMidnight(new Date())
  if (zone) process.env.TZ = zone
}
