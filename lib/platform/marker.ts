/**
 * The marker: a few words about the database, kept outside it. A browser that finds its database broken puts an empty one in
 * its place and says nothing; the marker tells that there was another.
 */
import * as z from 'zod/mini'
import { Marker } from '../core/marker'
import { browser } from './browser'

const KEY = 'store.marker'
/** Markers of databases that were given up, latest first. */
const PAST = 'store.pastMarkers'
const MOST = 20

/** The marker, if there is one that can be understood. */
export async function loadMarker(): Promise<Marker | undefined> {
  const kept = Marker.safeParse((await browser.storage.local.get(KEY))[KEY])
  return kept.success ? kept.data : undefined
}

export async function saveMarker(marker: Marker): Promise<void> {
  await browser.storage.local.set({ [KEY]: marker })
}

/** Puts the marker aside: the next database is another one, and that is meant. */
export async function retireMarker(): Promise<void> {
  const marker = await loadMarker()
  if (!marker) return
  const past = z.array(Marker).safeParse((await browser.storage.local.get(PAST))[PAST])
  await browser.storage.local.set({ [PAST]: [marker, ...(past.success ? past.data : [])].slice(0, MOST) })
  await browser.storage.local.remove(KEY)
}
