/**
 * The whole way of a cloud copy, with real servers and the built extension: set up, full copy, increment, seen and restored on a second
 * empty profile, merged back; the standard tools open the files. Not proven by it: the browser's own question for the host.
 */
import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildThatMay } from '../support/allowedBuild'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { type Hands, onPage } from '../support/hands'
import { carryIn, type Inside } from '../support/inside'
import { wordsOf } from '../support/loop'
import { type CloudServers, PASSWORD, startServers, USER } from './servers'

declare const inside: Inside
/** A passphrase takes a second for each file, more on a machine with much to do: what waits for several waits longer. In milliseconds. */
const LONG = 45_000
const PASSPHRASE = 'correct horse battery staple'
const t = wordsOf('en')
let servers: CloudServers
let build: Awaited<ReturnType<typeof buildThatMay>>
let first: Margin
let second: Margin
let hands: Hands

const open = () => openMargin({ build: build.folder, hosts: ['127.0.0.1'], port: 1 })
const cloud = async (margin: Margin) => {
  const page = onPage(await margin.dashboard('/cloud'))
  await page.sees(t('copies.plan'))
  return page
}
const within = async <T>(margin: Margin, work: () => Promise<T>): Promise<T> => {
  const page = await carryIn(await margin.bare())
  try {
    return await page.evaluate(work)
  } finally {
    await page.close()
  }
}
const hashes = (margin: Margin) => within(margin, () => inside.hashes(inside.RECORDS))
const files = async () => (await readdir(join(servers.apacheFiles, 'copies'))).sort()
const place = (name: string) => `127.0.0.1:${new URL(name).port}`
const keep = (margin: Margin, items: Record<string, unknown>) =>
  margin.worker().then((worker) => worker.evaluate((all) => chrome.storage.local.set(all), items))
const settled = async (margin: Margin, id: string) => {
  const status = await until(
    async () => {
      const worker = await margin.worker()
      const key = `cloud.status:${id}`
      const kept = await worker.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key)
      const now = kept as { step?: unknown; lastSuccess?: string; failure?: object; fault?: string } | undefined
      return now && !now.step && (now.lastSuccess || now.failure || now.fault) ? now : undefined
    },
    `the copy to ${id} to end`,
    LONG,
  )
  expect(status.failure ?? status.fault).toBeUndefined()
  return status
}
const other = (url: string) => ({
  kind: 'webdav',
  url,
  folder: 'copies',
  user: USER,
  password: PASSWORD,
  conditions: 'forgotten',
})
const s3 = () => ({
  kind: 's3',
  url: servers.s3,
  region: 'us-east-1',
  bucket: servers.bucket,
  folder: '',
  style: 'path',
  keyId: 'S3RVER',
  secret: 'S3RVER',
  conditions: 'forgotten',
})
const age = (command: string) =>
  execFileSync('script', ['-qec', command, '/dev/null'], {
    cwd: join(servers.apacheFiles, 'copies'),
    input: `${PASSPHRASE}\n`,
    stdio: ['pipe', 'pipe', 'pipe'],
  })

beforeAll(async () => {
  ;[servers, build] = await Promise.all([startServers(), buildThatMay(['http://127.0.0.1/*'])])
  ;[first, second] = await Promise.all([open(), open()])
})
afterAll(async () => {
  await Promise.all([first?.close(), second?.close()])
  await build?.remove()
  await servers?.stop()
})

test('before a place is set up nothing is asked of anybody; it is set up, tried and copied to', async () => {
  hands = await cloud(first)
  await hands.sees(t('copies.noPlace'))
  await hands.press(t('target.add'))
  await hands.fill(t('target.field.url'), servers.apache)
  await hands.fill(t('target.field.folder'), 'copies')
  await hands.fill(t('target.field.user'), USER)
  await hands.fill(t('target.field.password'), PASSWORD)
  await hands.press(t('target.try'))
  await hands.press(t('target.use'))
  await hands.sees(t('copies.needsSeal'))
  expect(await files()).toEqual([])
  await hands.fill(t('copies.passphrase'), PASSPHRASE)
  await hands.fill(t('copies.again'), PASSPHRASE)
  await hands.press(t('copies.set'))
  await hands.sees(t('copies.sheet'))
  await within(first, async () => {
    for (let n = 0; n < 300; n++)
      await inside.savePerson({
        name: `Person ${n}`,
        emails: [],
        phones: [],
        profileUrls: [],
        source: 'hand',
        provenance: {},
      })
  })
  await hands.press(t('copies.nowTo', { place: `${place(servers.apache)}/copies` }))
  await until(async () => (await files()).some((name) => name.includes('-full-')), 'the full copy', LONG)
  await hands.sees(t('copies.full', { size: '' }).replace(/^, /, ''))
  expect((await files()).filter((name) => name.endsWith('.age'))).toHaveLength(2)
})

test('what changed since goes as an increment, and the standard tools open both', async () => {
  await within(first, async () => {
    const people = await inside.db.people.limit(2).toArray()
    await inside.removePerson(people[0]?.id ?? '')
    await inside.savePerson({
      name: 'Ada Berg',
      emails: ['ada@berg.example'],
      phones: [],
      profileUrls: [],
      source: 'hand',
      provenance: {},
    })
  })
  await hands.press(t('copies.nowTo', { place: `${place(servers.apache)}/copies` }))
  await until(async () => (await files()).some((name) => name.includes('-inc-')), 'the increment', LONG)
  const all = await files()
  const named = (part: string) => all.find((name) => name.includes(part)) ?? ''
  age(`age -d -o ${servers.folder}/full.zip ${named('-full-')}`)
  age(`age -d -i ${named('margin-key-')} -o ${servers.folder}/inc.zip ${named('-inc-')}`)
  const listed = (zip: string) =>
    execFileSync('python3', ['-c', 'import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).namelist())', zip]).toString()
  expect(listed(`${servers.folder}/full.zip`)).toContain('tables/people.ndjson')
  expect(listed(`${servers.folder}/inc.zip`)).toContain('changes.ndjson')
})

test('a second, empty profile sees it, compares, restores it, and has the same records', async () => {
  const kept = await first.worker().then((worker) => worker.evaluate(() => chrome.storage.local.get(null)))
  const targets = Object.fromEntries(Object.entries(kept).filter(([key]) => key.startsWith('cloud.target:')))
  await keep(second, targets)
  const there = await cloud(second)
  await there.press(t('copies.seeAt', { place: `${place(servers.apache)}/copies` }))
  await there.fill(t('copies.otherPass'), PASSPHRASE)
  const day = await there.on.$$eval('.cloud-day button', (all) => all[0]?.getAttribute('aria-label') ?? '')
  await there.press(day)
  await until(() => there.on.$('.cloud-counts').then((found) => found !== null), 'the copy to be compared', LONG)
  await there.press(t('copies.restore'))
  const wanted = await hashes(first)
  await until(async () => (await hashes(second)).people === wanted.people, 'the restored records', LONG)
  await until(
    () => there.on.$$eval('.restored, .cloud', (all) => all.length > 0).catch(() => false),
    'the page to begin afresh',
    LONG,
  )
  expect(await hashes(second)).toEqual(await hashes(first))
})

test('what the second changed is merged by the first, as one change; both are the same again', async () => {
  await within(second, async () => {
    await inside.savePerson({
      name: 'Bo Lie',
      emails: ['bo@lie.example'],
      phones: [],
      profileUrls: [],
      source: 'hand',
      provenance: {},
    })
  })
  const there = await cloud(second)
  await there.fill(t('copies.passphrase'), PASSPHRASE)
  await there.fill(t('copies.again'), PASSPHRASE)
  await there.press(t('copies.set'))
  await there.sees(t('copies.sheet'))
  await there.press(t('copies.nowTo', { place: `${place(servers.apache)}/copies` }))
  await until(async () => (await files()).filter((name) => name.includes('-full-')).length === 2, 'its copy', LONG)
  const [, id = ''] =
    /margin-([a-z0-9]{16})-/.exec((await files()).find((name) => /-000001-.*-full-/.test(name)) ?? '') ?? []
  expect(id).not.toBe('')
  await hands.press(t('copies.seeAt', { place: `${place(servers.apache)}/copies` }))
  const merging = await until(
    () =>
      hands.on.$$eval('.cloud-place button', (all) =>
        all.map((one) => one.getAttribute('aria-label') ?? '').find((label) => label.startsWith('Merge')),
      ),
    'the other device',
  )
  await hands.press(merging)
  await until(async () => (await hashes(second)).people === (await hashes(first)).people, 'the merged records', LONG)
  expect(await hashes(second)).toEqual(await hashes(first))
})

test('a server that forgets conditions and an S3 server keep copies too', async () => {
  await keep(first, { 'cloud.target:rclone': other(servers.rclone), 'cloud.target:s3': s3() })
  await hands.press(t('copies.nowTo', { place: `${place(servers.rclone)}/copies` }))
  await settled(first, 'rclone')
  await hands.press(t('copies.nowTo', { place: `${place(servers.s3)}/margin` }))
  await settled(first, 's3')
  await hands.press(t('copies.seeAt', { place: `${place(servers.s3)}/margin` }))
  await hands.sees(t('copies.mine'))
  expect(first.errors).toEqual([])
})
