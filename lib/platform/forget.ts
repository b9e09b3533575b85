/**
 * What is kept beside the database of somebody who is being erased: forms that were begun, messages that wait to be sent, pages
 * that were read. In `storage.local`, and in `storage.session`, which ends with the browser.
 */
import { browser, isAlive } from './browser'

/** What Margin knows of itself: it speaks of nobody. */
const OWN = /^(store\.|snapshot|site\.|place:|language$|own)/

/** What speaks of somebody, by its name. @param speaks told of each thing that is kept, with its name */
export async function keptThatSpeak(speaks: (kept: unknown) => boolean): Promise<string[]> {
  return (await Promise.all(areas().map((area) => namesIn(area, speaks)))).flat()
}

/** Forgets it. @returns how many things */
export async function forgetKept(speaks: (kept: unknown) => boolean): Promise<number> {
  let count = 0
  for (const area of areas()) {
    const names = await namesIn(area, speaks)
    if (names.length) await area.remove(names)
    count += names.length
  }
  return count
}

const areas = () =>
  isAlive() ? [browser.storage.local, browser.storage.session].filter((area) => area !== undefined) : []

async function namesIn(
  area: { get: (all: null) => Promise<Record<string, unknown>> },
  speaks: (kept: unknown) => boolean,
) {
  return Object.entries(await area.get(null)).flatMap(([name, kept]) =>
    !OWN.test(name) && speaks([name, kept]) ? [name] : [],
  )
}
