/**
 * `npm start`: Margin at work on the made-up mailbox and profiles. With a display it opens a browser to play in, sample data
 * loaded; without one, or with `--headless`, it does the main job by itself, prints what the database then holds, and
 * leaves a screenshot of each step.
 */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { dayOf } from '../lib/core/days'
import { formatMoney } from '../lib/core/money'
import { stageOf } from '../lib/core/pipeline'
import { addressOf, gmailSite } from './fixtures/gmailPage'
import { linkedinSite, profileAddress } from './fixtures/linkedinPage'
import { bottling } from './fixtures/mailbox'
import { members } from './fixtures/profiles'
import { type Margin, openMargin } from './support/extension'
import { captureProfile, captureThread, createDeal, logThread, moveDeal, workToday } from './support/loop'
import { rowsOf } from './support/records'
import { sample } from './support/sample'
import { seed } from './support/seed'

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux'
const headless = process.argv.includes('--headless') || !hasDisplay

process.env.HEADED = headless ? '' : '1'
const margin = await openMargin({ pages: [...gmailSite(), ...linkedinSite()] })
try {
  const dashboard = await margin.dashboard()
  await seed(dashboard, sample(dayOf(Date.now())))
  await dashboard.close()
  if (headless) await play(margin)
  else await openForUse(margin)
} finally {
  await margin.close()
}

/** A mailbox with a thread open, a profile and the full page; ends when the browser is closed. */
async function openForUse({ browser, visit, dashboard }: Margin): Promise<void> {
  await dashboard('/deals')
  await visit(profileAddress(members.claire))
  await visit(addressOf(bottling))
  console.log('Margin is open: an email with its sidebar, a profile (click the narrow tab at the right), the board.')
  console.log('Everything in it is made up, and gone when you close the browser.')
  await new Promise((done) => browser.once('disconnected', done))
}

/** Does points 1 to 5 of the main job and tells what came of them. */
async function play(margin: Margin): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'margin-steps-'))
  let step = 0
  const look = async (name: string, page: Page) => {
    step += 1
    await page.screenshot({ path: join(folder, `${String(step).padStart(2, '0')}-${name}.png`) as `${string}.png` })
  }
  const thread = await captureThread(margin, look)
  await createDeal(thread, look)
  await logThread(thread, look)
  await captureProfile(margin, look)
  const board = await moveDeal(margin, thread, look)
  await workToday(margin, look)
  await report(board)
  console.log(`\nScreenshots of ${step} steps: ${folder}`)
  if (margin.errors.length) throw new Error(`errors in the browser:\n${margin.errors.join('\n')}`)
}

/** What the database holds of it, read back. The sample's own records are left out. */
async function report(page: Page): Promise<void> {
  const mine = <T extends { source: string }>(rows: T[]) => rows.filter((row) => row.source !== 'sample')
  const companies = new Map((await rowsOf(page, 'companies')).map((company) => [company.id, company.name]))
  const pipelines = await rowsOf(page, 'pipelines')
  const activities = await rowsOf(page, 'activities')
  const people = mine(await rowsOf(page, 'people'))
  const deals = mine(await rowsOf(page, 'deals'))
  const ids = new Set([...people.map((person) => `p:${person.id}`), ...deals.map((deal) => `d:${deal.id}`)])

  console.log('\nCaptured')
  console.table(
    people.map((person) => ({
      name: person.name,
      email: person.emails[0] ?? 'unknown',
      title: person.title ?? 'unknown',
      company: companies.get(person.companyId ?? '') ?? 'unknown',
      phone: person.phones[0]?.e164 ?? 'unknown',
      from: person.source,
    })),
  )
  const happened = activities.filter((activity) => activity.links.some((link) => ids.has(link)))
  console.log('Logged')
  console.table(
    happened
      .filter((activity) => activity.email)
      .sort((a, b) => a.at.localeCompare(b.at))
      .map(({ at, email, text, links }) => ({
        sent: at,
        from: email?.from?.name,
        subject: email?.subject,
        characters: text?.length ?? 0,
        attachments: email?.attachments.map((attachment) => attachment.name).join(', '),
        people: links.filter((link) => link.startsWith('p:')).length,
        deals: links.filter((link) => link.startsWith('d:')).length,
      })),
  )
  console.log('Moved')
  console.table(
    deals.map((deal) => {
      const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
      return {
        deal: deal.title,
        amount: deal.amount && formatMoney(deal.amount, 'en'),
        company: companies.get(deal.companyId ?? ''),
        stage: pipeline && stageOf(pipeline, deal.stageId).name,
        moves: happened.filter((one) => one.kind === 'stage' && one.links.includes(`d:${deal.id}`)).length,
        next: deal.nextAction?.text,
        day: deal.nextAction?.day,
      }
    }),
  )
}
