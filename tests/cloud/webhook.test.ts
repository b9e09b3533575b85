/** A webhook, and the receiver's check as the README gives it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signatureOf, webhook } from '../../lib/cloud/webhook'
import { type FaultServer, faultServer, type Received } from '../support/faultServer'
import { handClock } from '../support/handClock'

type Check = {
  isFromMargin: (body: Uint8Array, header: string, secret: string, seconds: number) => boolean
  receipt: (body: Uint8Array) => string
}
const clock = handClock()
const now = clock.now() / 1000
const folder = mkdtempSync(join(tmpdir(), 'margin-hook-'))
let server: FaultServer
let check: Check
beforeAll(async () => {
  server = await faultServer(clock)
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const told = /```js\n(.*?isFromMargin.*?)```/s.exec(readme)?.[1] ?? ''
  writeFileSync(join(folder, 'check.mjs'), told)
  check = (await import(join(folder, 'check.mjs'))) as Check
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

const hook = {
  id: 'd1',
  at: '2026-11-30T12:00:00Z',
  records: [{ table: 'people', id: 'p1', change: 'new' as const, record: { name: 'Éloïse' } }],
}
const deliver = (receipts = false) =>
  webhook({ kind: 'webhook', url: `${server.url}/hook`, secret: 'clé', receipts }, { fetch, clock }).deliver(hook)

test('what is delivered passes the receiver’s check, and nothing else does', async () => {
  expect(await deliver()).toEqual({ received: 'verified' })
  const { body, headers } = server.received[0] as Received
  expect(JSON.parse(body.toString())).toEqual({ margin: 1, ...hook })
  const header = headers['margin-signature'] as string
  expect(headers['margin-id']).toBe('d1')
  expect(check.isFromMargin(body, header, 'clé', now + 299)).toBe(true)
  expect(check.isFromMargin(body, header, 'clé', now + 301), 'sent again later').toBe(false)
  expect(check.isFromMargin(body, header, 'cle', now), 'another secret').toBe(false)
  expect(check.isFromMargin(Buffer.concat([body, body]), header, 'clé', now), 'another body').toBe(false)
  for (const wrong of ['', 't=1', `t=${now}`, `t=${now},v1=`, `t=${now},v1=zz`, 'v1=00'])
    expect(check.isFromMargin(body, wrong, 'clé', now), wrong).toBe(false)
})

test('the signature is the HMAC of RFC 2104 over the time, a dot and the body', async () => {
  // By `printf '1700000000.{}' | openssl dgst -sha256 -hmac key`.
  expect(await signatureOf(new TextEncoder().encode('{}'), 'key', 1700000000)).toBe(
    't=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae',
  )
})

test('a receipt of something else is a failure, with or without asking for one', async () => {
  const other: typeof fetch = async () => new Response(check.receipt(new Uint8Array([1])))
  const target = webhook(
    { kind: 'webhook', url: 'https://h.example', secret: 's', receipts: false },
    { fetch: other, clock },
  )
  expect(await target.deliver(hook)).toEqual({ failed: { kind: 'different' } })
})
