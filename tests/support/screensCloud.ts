/** The cloud copy: nothing set up, copies that go well, copies that fail or ask, and the recovery sheet. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const WEBDAV = {
  kind: 'webdav',
  url: 'https://cloud.example.org/remote.php/dav/files/claire/',
  folder: 'Margin/copies',
  user: 'claire',
  password: 'made up',
  conditions: 'kept',
}
const S3 = {
  kind: 's3',
  url: 'https://s3.example.net',
  region: 'eu-west-3',
  bucket: 'claire-margin',
  folder: '',
  style: 'path',
  keyId: 'MADEUP',
  secret: 'made up',
  conditions: 'forgotten',
}
const KEY = { identity: 'AGE-SECRET-KEY-1MADEUP', recipient: 'age1madeup', words: 'lusab-babad-gutih' }
const sealing = { sealed: true, passphrase: 'made up for a picture', ...KEY }
const since = '2026-01-01T08:00:00.000Z'
const soon = () => new Date(Date.now() + 40 * 60_000).toISOString()
const before = () => new Date(Date.now() - 20 * 60_000).toISOString()
const device = { id: '0123456789abcdef', name: 'Chrome, Linux' }

const page = async ({ dashboard, keep }: Scene, t: Words, kept: Record<string, unknown>): Promise<Hands> => {
  // What an earlier picture kept is no part of this one.
  const none = { 'cloud.target:a': null, 'cloud.target:b': null, 'cloud.status:a': null, 'cloud.status:b': null }
  await keep({ ...none, 'cloud.plan': null, 'cloud.device': device, ...kept })
  const hands = await dashboard('/cloud')
  await hands.sees(t('copies.plan'))
  return hands
}
const plan = { every: 1, days: 14, weeks: 8, sealing }

const nothing = (scene: Scene, t: Words) => page(scene, t, {})
const well = async (scene: Scene, t: Words) => {
  const status = { since, lastSuccess: before(), lastBytes: 48_213, lastFull: false, next: soon() }
  const step = { step: 'put', at: new Date().toISOString(), bytes: 1_482_113 }
  const hands = await page(scene, t, {
    'cloud.plan': plan,
    'cloud.target:a': WEBDAV,
    'cloud.status:a': status,
    'cloud.target:b': S3,
    'cloud.status:b': { since, lastSuccess: before(), lastBytes: 1_480_022, lastFull: true, next: soon(), step },
  })
  await hands.sees(t('copies.now'))
}
const failing = async (scene: Scene, t: Words) => {
  const failure = { kind: 'unauthorised', status: 401 }
  const hands = await page(scene, t, {
    'cloud.plan': plan,
    'cloud.target:a': WEBDAV,
    'cloud.status:a': {
      since,
      lastSuccess: '2026-11-20T09:00:00.000Z',
      lastBytes: 48_213,
      failures: 5,
      failure,
      next: soon(),
    },
    'cloud.target:b': S3,
    'cloud.status:b': {
      since,
      lastSuccess: before(),
      lastBytes: 1_480_022,
      asks: { rows: 312, before: 1_904 },
      next: soon(),
    },
  })
  await hands.sees(t('cloud.todo.unauthorised'))
}
const sheet = async (scene: Scene, t: Words) => {
  const hands = await page(scene, t, { 'cloud.plan': plan, 'cloud.target:a': WEBDAV })
  await hands.on.$eval('.cloud-sheet summary', (summary) => (summary as HTMLElement).click())
  await hands.on.$eval('.cloud-sheet', (one) => one.scrollIntoView({ block: 'center' }))
}
const open = async (scene: Scene, t: Words) => {
  const hands = await page(scene, t, { 'cloud.target:a': WEBDAV })
  await hands.press(t('copies.leaveOpen'))
  await hands.sees(t('copies.openYes'))
  await hands.on.$eval('.cloud-trouble', (one) => one.scrollIntoView({ block: 'center' }))
}

export const cloudScreens: readonly Screen[] = [
  { name: 'cloud-nothing', desk: 'known', open: nothing },
  { name: 'cloud-well', desk: 'known', open: well },
  { name: 'cloud-failing', desk: 'known', width: 640, open: failing },
  { name: 'cloud-sheet', desk: 'known', open: sheet },
  { name: 'cloud-open', desk: 'known', width: 640, open: open },
]
