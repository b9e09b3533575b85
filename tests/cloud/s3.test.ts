import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { s3 } from '../../lib/cloud/s3'
import { signed } from '../../lib/cloud/s3Sign'
import type { Question } from '../../lib/cloud/way'
import { type FaultServer, faultServer } from '../support/faultServer'
import { handClock } from '../support/handClock'

/** AWS, "Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk", its four examples. */
describe('AWS’s published examples of Signature Version 4', () => {
  const keys = {
    region: 'us-east-1',
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  }
  const now = Date.UTC(2013, 4, 24)
  const host = 'https://examplebucket.s3.amazonaws.com'
  const examples: { name: string; question: Question; headers: string; signature: string }[] = [
    {
      name: 'GET object',
      question: { method: 'GET', url: `${host}/test.txt`, headers: { range: 'bytes=0-9' } },
      headers: 'host;range;x-amz-content-sha256;x-amz-date',
      signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    },
    {
      name: 'PUT object',
      question: {
        method: 'PUT',
        url: `${host}/test$file.text`,
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        body: new TextEncoder().encode('Welcome to Amazon S3.'),
      },
      headers: 'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    },
    {
      name: 'GET bucket lifecycle',
      question: { method: 'GET', url: `${host}/?lifecycle` },
      headers: 'host;x-amz-content-sha256;x-amz-date',
      signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    },
    {
      name: 'list objects',
      question: { method: 'GET', url: `${host}/?max-keys=2&prefix=J` },
      headers: 'host;x-amz-content-sha256;x-amz-date',
      signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    },
  ]
  for (const { name, question, headers, signature } of examples)
    test(name, async () => {
      expect((await signed(question, keys, now)).headers?.authorization).toBe(
        `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=${headers}, Signature=${signature}`,
      )
    })
})

describe('files in a bucket', () => {
  let server: FaultServer
  const clock = handClock()
  beforeAll(async () => {
    server = await faultServer(clock)
  })
  afterAll(() => server.close())
  beforeEach(() => {
    server.files.clear()
    server.received.length = 0
    server.forgetful = false
  })
  const bytes = (text: string) => new TextEncoder().encode(text)
  const settings = {
    kind: 's3' as const,
    region: 'eu-west-3',
    bucket: 'copies',
    folder: 'Margin & co',
    style: 'path' as const,
    keyId: 'AKIA',
    secret: 'secret-of-s3',
  }
  const bucket = (conditions: 'kept' | 'forgotten' = 'kept') =>
    s3({ ...settings, url: server.url, conditions }, { fetch, clock })

  test('written, found, listed over several pages, removed', async () => {
    const target = bucket()
    expect(await target.get('a.age')).toEqual({ absent: true })
    const put = await target.put('a.age', bytes('one'), { absent: true })
    for (const name of ['b.age', 'c.age', 'd.age', 'e.age']) await target.put(name, bytes(name))
    server.files.set('/copies/elsewhere/x.age', Buffer.from('x'))
    expect(await target.get('a.age')).toEqual({ ...put, bytes: bytes('one') })
    expect(await target.head('a.age')).toEqual({ ...put, size: 3 })
    const list = await target.list()
    expect(list).toMatchObject(['a', 'b', 'c', 'd', 'e'].map((one) => ({ name: `${one}.age` })))
    expect(list).toContainEqual({ name: 'a.age', size: 3, ...put, at: '2026-11-30T12:00:00.000Z' })
    expect(await target.remove('a.age')).toEqual({})
    expect(await target.head('a.age')).toEqual({ absent: true })
    expect(server.received[0]?.url).toBe('/copies/Margin%20%26%20co/a.age')
  })

  for (const conditions of ['kept', 'forgotten'] as const)
    test(`nothing is overwritten where conditions are ${conditions}`, async () => {
      server.forgetful = conditions === 'forgotten'
      const target = bucket(conditions)
      await target.put('a.age', bytes('one'), { absent: true })
      expect(await target.put('a.age', bytes('two'), { absent: true })).toMatchObject({ failed: { kind: 'changed' } })
      expect(await target.remove('a.age', { tag: '"other"' })).toMatchObject({ failed: { kind: 'changed' } })
      expect(await target.get('a.age')).toMatchObject({ bytes: bytes('one') })
    })

  test('the bucket stands before the host where the service wants it there', async () => {
    const asked: string[] = []
    const target = s3(
      { ...settings, url: 'https://s3.eu-west-3.amazonaws.com', style: 'host', folder: '', conditions: 'kept' },
      { clock, fetch: async (url) => new Response(null, { status: asked.push(url) && 404 }) },
    )
    await target.head('a.age')
    expect(asked).toEqual(['https://copies.s3.eu-west-3.amazonaws.com/a.age'])
  })

  const inWords: [number, string, string][] = [
    [403, 'SignatureDoesNotMatch', 'unauthorised'],
    [403, 'RequestTimeTooSkewed', 'wrongClock'],
    [403, 'AccessDenied', 'forbidden'],
    [404, 'NoSuchBucket', 'missing'],
    [503, 'SlowDown', 'tooMany'],
  ]
  for (const [status, code, kind] of inWords)
    test(`${status} ${code} is “${kind}”`, async () => {
      const answer = async () => new Response(`<Error><Code>${code}</Code><Key>k</Key></Error>`, { status })
      const target = s3({ ...settings, url: 'https://s3.example', conditions: 'kept' }, { clock, fetch: answer })
      expect(await target.put('a.age', bytes('one'))).toEqual({ failed: { kind, status, code } })
      expect(await target.get('a.age')).toEqual({ failed: { kind, status, code } })
    })

  test('a list that says there is more and not how to get it is none', async () => {
    const page = '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>'
    const endless = page.replace('</IsTruncated>', '</IsTruncated><NextContinuationToken>1</NextContinuationToken>')
    for (const one of [page, endless]) {
      const target = s3(
        { ...settings, url: 'https://s3.example', conditions: 'kept' },
        { clock, fetch: async () => new Response(one) },
      )
      expect(await target.list()).toMatchObject({ failed: { kind: 'notOurs' } })
    }
  })
})
