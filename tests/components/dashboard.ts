/** The full page in memory, filled with the sample, for the tests of its screens. */
import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { type Records, totalsOf } from '../support/rows'
import { emptyStore } from './fakeBrowser'
import { until } from './screen'

// What the page asks of the browser's layout, which there is none of here: windows of 1000 by 800.
Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 800 })
Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 1000 })
vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
}
Element.prototype.scrollTo = () => {}

/** Empties the database and puts records in, past the store. */
export async function fill(records: Records): Promise<void> {
  const { db } = await import('../../lib/db/db')
  await db.delete()
  await db.open()
  for (const [table, rows] of Object.entries(records)) await db.table(table).bulkPut(rows)
  await db.totals.bulkPut(totalsOf(records))
  emptyStore()
}

/** Goes to a place of the page and waits for its heading. */
export async function goTo(address: string, heading: string): Promise<void> {
  location.hash = address
  await until(() => document.querySelector('h1')?.textContent?.includes(heading), `the page ${heading}`)
}

export const card = (id: string) => document.querySelector<HTMLElement>(`[data-deal="${id}"]`)
export const stageOf = (id: string) => card(id)?.closest<HTMLElement>('[data-stage]')?.dataset.stage
/** What is told to those who do not see it. */
export const told = () => [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' | ')
