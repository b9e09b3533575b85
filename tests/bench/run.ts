/**
 * `npm run bench`: sizes and times of the built extension in a real Chromium, medians and p95, each beside a peer measured in
 * the same run. `--quick` takes fewer runs; `--json FILE` writes the figures for machines.
 */
import { writeFileSync } from 'node:fs'
import { dayOf } from '../../lib/core/days'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, longThread, threads } from '../fixtures/mailbox'
import { openMargin } from '../support/extension'
import { generate } from '../support/generate'
import { seed } from '../support/seed'
import { type Figure, holds, printTable } from './figures'
import { openings } from './open'
import { saves } from './save'
import { sizes } from './sizes'
import { reading } from './thread'

const quick = process.argv.includes('--quick')
const at = process.argv.indexOf('--json')
const json = at < 0 ? undefined : process.argv[at + 1]

const SEED = 20261122
const PEOPLE = 10_000
const OPEN_DEALS = 2_000
const runs = quick ? 5 : 20

const long = longThread(100)
const pages = gmailSite([...threads, long])
const figures: Figure[] = await sizes()
const margin = await openMargin({ pages })
try {
  const size = `${PEOPLE.toLocaleString('en')} people, ${OPEN_DEALS.toLocaleString('en')} open deals`
  const dashboard = await margin.dashboard()
  const records = generate(dayOf(Date.now()), { people: PEOPLE, openDeals: OPEN_DEALS, activities: 30_000, seed: SEED })
  await seed(dashboard, records)
  await dashboard.reload()

  const tab = await margin.visit(addressOf(long))
  await tab.sidebar()
  figures.push(await reading(tab.page, 100, { runs, quick }))
  await tab.page.close()

  // In a page that shows nothing: what a board does when it hears of a save is not the save's time.
  await dashboard.goto(`chrome-extension://${margin.id}/sidebar.html`)
  figures.push(...(await saves(dashboard, size, { runs, quick })))
  await dashboard.close()

  const about = { thread: addressOf(bottling), person: '.person .name', deal: '[data-row]', size }
  figures.push(...(await openings(margin, pages, about, { runs, quick })))
} finally {
  await margin.close()
}

console.log(`seed ${SEED}, ${runs} runs each`)
printTable(figures)
if (json) writeFileSync(json, `${JSON.stringify(figures, null, 1)}\n`)
const broken = figures.filter((figure) => !holds(figure))
for (const figure of broken) console.warn(`over its limit: ${figure.name}`)
