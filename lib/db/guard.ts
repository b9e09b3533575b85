/** Keeps everybody from writing until the database was looked at and found to be the one that was left. */

let opened: Promise<void> = Promise.resolve()

/** Fulfilled once the store may be written; rejects while it must not. */
export const storeOpen = (): Promise<void> => opened

/** Makes all writes wait for a check, and fail with it. */
export function guardWith(check: Promise<void>): void {
  opened = check
  // Whoever writes hears of it; alone it is no error of the page.
  opened.catch(() => undefined)
}
