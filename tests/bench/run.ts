/**
 * `npm run bench`: sizes and times of the built extension in a real Chromium, medians and p95, each beside a peer measured in
 * the same run, at 1,000, 10,000 and 100,000 people. Words name the parts to run (`npm run bench -- search save`).
 * `--quick` takes 10,000 people and fewer runs, `--huge` searches 1,000,000 people too, `--people N,N` takes other sizes,
 * `--keep FOLDER` keeps the filled profiles for further runs of the same day, `--json FILE` writes the figures for machines.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as fastmail from '../fixtures/fastmailPage'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, longThread, threads } from '../fixtures/mailbox'
import { answer } from '../fixtures/mailPages'
import * as outlook from '../fixtures/outlookPage'
import * as proton from '../fixtures/protonPage'
import * as yahoo from '../fixtures/yahooPage'
import * as zimbra from '../fixtures/zimbraPage'
import { type Bed, keepBeds, peopleBed, SEED } from './bed'
import { boards } from './board'
import { duplicates } from './duplicates'
import { exports } from './export'
import { broken, type Figure, growths, printTables, type Runs } from './figures'
import { firstRuns } from './firstRun'
import { homes } from './home'
import { imports } from './import'
import { fileImports } from './importFile'
import { listFilters } from './listFilter'
import { lists } from './lists'
import { mornings } from './morning'
import { openings } from './open'
import { pageCost } from './page'
import { palettes } from './palette'
import { reads } from './reads'
import { reportFigures } from './reports'
import { saves } from './save'
import { searches } from './search'
import { sizes } from './sizes'
import { starts } from './start'
import { reading } from './thread'

const PARTS = [
  'sizes',
  'page',
  'thread',
  'reads',
  'search',
  'lists',
  'filter',
  'open',
  'morning',
  'palette',
  'save',
  'start',
  'board',
  'home',
  'reports',
  'duplicates',
  'import',
  'importFile',
  'export',
  'firstRun',
] as const
type Part = (typeof PARTS)[number]

// What is misspelt must not begin an hour's work.
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    people: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'string' },
  },
})
const unknown = positionals.filter((word) => !PARTS.includes(word as Part))
if (unknown.length) throw new Error(`There is no part ${unknown.join(', ')}: there are ${PARTS.join(', ')}.`)
const { quick, json } = asked
const people = asked.people?.split(',').map(Number) ?? (quick ? [10_000] : [1_000, 10_000, 100_000])
const runs: Runs = { runs: quick ? 5 : 12, quick }
const named = PARTS.filter((part) => positionals.includes(part))
const wanted = (part: Part) => !named.length || named.includes(part)

keepBeds(asked.keep)
const long = longThread(100)
/** The long thread on each site that shows a whole thread. Zimbra stands on a host of its user's, where Margin is not until she asks. */
const longPages: [site: string, url: string][] = [
  ['Gmail', addressOf(long)],
  ['Outlook', outlook.addressOf(long)],
  ['Yahoo Mail', yahoo.addressOf(long)],
  ['Proton Mail', proton.addressOf(long)],
  ['Fastmail', fastmail.addressOf(long)],
  ['Zimbra', zimbra.ZIMBRA],
]
const pages = [
  ...gmailSite([...threads, long]),
  ...outlook.outlookSite([long]),
  ...yahoo.yahooSite([long]),
  ...proton.protonSite([long]),
  answer(fastmail.addressOf(long), fastmail.threadDocument(long)),
  answer(zimbra.ZIMBRA, zimbra.threadDocument(long)),
]
const figures: Figure[] = []
const failed: Part[] = []
const began = Date.now()

/** Runs a part if it is wanted, and says how long it took. One that fails does not keep the others from being measured. */
async function part(name: Part, work: () => Promise<Figure[]>): Promise<void> {
  if (!wanted(name)) return
  const from = Date.now()
  try {
    figures.push(...(await work()))
  } catch (error) {
    console.error(`${name} failed:`, error)
    failed.push(name)
    process.exitCode = 1
  }
  console.log(`  ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`)
  // What was measured is kept, whatever comes after.
  if (json) writeFileSync(json, `${JSON.stringify(figures, null, 1)}\n`)
}

async function onBed(count: number, work: (bed: Bed) => Promise<void>): Promise<void> {
  // For the search of very many people what happened with them matters little, and would take half an hour to write.
  const bed = await peopleBed(pages, count, count > 200_000 ? { activities: count / 10 } : {})
  try {
    await work(bed)
  } finally {
    await bed.close()
  }
}

await part('sizes', sizes)
await part('page', () => pageCost(pages, addressOf(long), 100, runs))
if (
  (['thread', 'reads', 'search', 'lists', 'filter', 'open', 'morning', 'palette', 'save', 'start'] as const).some(
    wanted,
  )
) {
  for (const count of people) {
    await onBed(count, async (bed) => {
      if (count === people.at(-1)) {
        await part('thread', async () => {
          const read: Figure[] = []
          for (const [site, url] of longPages) {
            const tab = await bed.margin.visit(url)
            if (site !== 'Zimbra') await tab.sidebar()
            read.push(...(await reading(site, tab.page, 100, runs)))
            await tab.page.close()
          }
          return read
        })
      }
      await part('search', () => searches(bed, runs))
      // The peers' own stores are filled last: the browser's database process is busy for minutes with what was written.
      await part('lists', () => lists(bed, { ...runs, runs: 5 }))
      await part('filter', () => listFilters(bed, quick ? 1 : 3))
      await part('open', () => openings(bed, addressOf(bottling), runs))
      await part('morning', () => mornings(bed, runs))
      await part('palette', () => palettes(bed, runs))
      await part('save', () => saves(bed, runs))
      await part('start', () => starts(bed, { ...runs, runs: quick ? 5 : 8 }))
      await part('reads', () => reads(bed, runs))
    })
  }
}
for (const deals of quick ? [10_000] : [10_000, 50_000]) await part('board', () => boards(pages, deals, runs))
for (const deals of quick ? [10_000] : [10_000, 50_000]) await part('home', () => homes(pages, deals, runs))
for (const activities of quick ? [50_000] : [1_000_000]) {
  await part('reports', () => reportFigures(pages, activities, runs))
}
for (const count of people) {
  await part('duplicates', () => duplicates(pages, count, { ...runs, runs: count < 100_000 ? 5 : 3 }))
}
await part('import', () => imports(Math.max(...people), { ...runs, runs: quick ? 3 : 5 }))
await part('importFile', () => fileImports(Math.max(...people), quick ? 1 : 2))
if (!quick) await part('importFile', () => fileImports(500_000, 1))
// A bed of its own: it is wiped.
if (wanted('export')) {
  const count = Math.max(...people)
  const bed = await peopleBed(pages, count, { activities: count })
  await part('export', () => exports(bed)).finally(() => bed.close())
}
await part('firstRun', () => firstRuns(runs))
if (asked.huge) {
  await onBed(1_000_000, (bed) => part('search', () => searches(bed, { ...runs, runs: 5 })))
}

figures.push(...growths(figures))
console.log(`\nseed ${SEED}, ${((Date.now() - began) / 60_000).toFixed(1)} minutes`)
printTables(figures)
if (json) writeFileSync(json, `${JSON.stringify(figures, null, 1)}\n`)
const over = broken(figures)
if (over.length) console.log(`\nOver their limits:\n${over.map((line) => `- ${line}`).join('\n')}`)
if (failed.length) console.log(`\nNot measured, for they failed: ${failed.join(', ')}`)
if (!over.length && !failed.length) console.log('\nAll limits hold.')
