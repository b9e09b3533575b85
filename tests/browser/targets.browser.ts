/** Places for copies in a real browser: tried through its own fetch, where redirects show nothing and no other site may be read. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildThatMay } from '../support/allowedBuild'
import { type Margin, openMargin } from '../support/extension'
import { type Fault, type FaultServer, faultServer } from '../support/faultServer'
import { type Hands, onPage } from '../support/hands'
import { wordsOf } from '../support/loop'

const t = wordsOf('en')
const PASSWORD = 'pass-of-claire'
let server: FaultServer
let build: Awaited<ReturnType<typeof buildThatMay>>
let margin: Margin
beforeAll(async () => {
  server = await faultServer()
  build = await buildThatMay(['http://127.0.0.1/*'])
  // Both names lead to the one server: whatever went to the other would be seen by its name.
  margin = await openMargin({ hosts: ['127.0.0.1', 'localhost'], port: server.port, build: build.folder })
})
afterAll(async () => {
  await margin?.close()
  await build?.remove()
  await server?.close()
})

const form = async (kind: string): Promise<Hands> => {
  const hands = onPage(await margin.dashboard('/cloud'))
  await hands.press(t('target.add'))
  await hands.has(t('target.kind'), 'combobox')
  await (hands.on as import('puppeteer-core').Page).select('.target-form select', kind)
  await hands.fill(t('target.field.url'), server.url)
  return hands
}
const secret = async (hands: Hands, text: string) => {
  await hands.on.focus('.target-form input[type="password"]')
  await hands.type(text)
}
const broken = (is: Fault | undefined, on: 'all' | 'reads' = 'all') => {
  server.fault = is && { is, on, to: `http://localhost:${server.port}` }
}

it('WebDAV: a redirect is not followed, a forgetful server is told, and what works is kept without being shown', async () => {
  const hands = await form('webdav')
  await hands.fill(t('target.field.user'), 'claire')
  await secret(hands, PASSWORD)
  broken('redirect to another host')
  await hands.press(t('target.try'))
  await hands.sees(t('cloud.todo.redirected'))
  broken('200 with a login page', 'reads')
  await hands.press(t('target.try'))
  await hands.sees(t('cloud.todo.notOurs'))
  broken(undefined)
  server.forgetful = true
  await hands.press(t('target.try'))
  await hands.sees(t('target.conditions.forgotten'))
  expect(server.files.size).toBe(0)
  await hands.press(t('target.use'))
  await hands.sees(`127.0.0.1:${server.port}/Margin`)
  expect(await hands.text()).not.toContain(PASSWORD)
  const hosts = new Set(server.received.map(({ headers }) => headers.host))
  expect([...hosts]).toEqual([`127.0.0.1:${server.port}`])
  expect(server.received.some(({ headers }) => headers.cookie || headers.referer)).toBe(false)
})

it('S3: what is signed is sent as it was signed', async () => {
  server.forgetful = false
  server.received.length = 0
  const hands = await form('s3')
  await hands.fill(t('target.field.bucket'), 'copies')
  await hands.fill(t('target.field.region'), 'eu-west-3')
  await hands.fill(t('target.field.keyId'), 'AKIA')
  await secret(hands, 'secret-of-s3')
  await hands.press(t('target.try'))
  await hands.sees(t('target.conditions.kept'))
  for (const { headers } of server.received) {
    const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
    expect(names).toContain('x-amz-content-sha256')
    expect(names.filter((name) => headers[name] === undefined)).toEqual([])
  }
})

it('a webhook says what the receiver said', async () => {
  const hands = await form('webhook')
  await secret(hands, 'secret-of-the-hook')
  await hands.press(t('target.try'))
  await hands.sees(t('target.received.verified'))
  expect(margin.errors).toEqual([])
})
