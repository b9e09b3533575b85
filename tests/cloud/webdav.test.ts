import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { webdav } from '../../lib/cloud/webdav'
import { entriesOf } from '../../lib/cloud/webdavList'
import { type FaultServer, faultServer } from '../support/faultServer'
import { handClock } from '../support/handClock'

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

const target = (conditions: 'kept' | 'forgotten' = 'kept') =>
  webdav(
    {
      kind: 'webdav',
      url: `${server.url}/dav`,
      folder: 'Margin/de l’équipe',
      user: 'claire',
      password: 'clé:secrète',
      conditions,
    },
    { fetch, clock },
  )
const bytes = (text: string) => new TextEncoder().encode(text)

describe('files over WebDAV', () => {
  test('written, found, listed, removed; the password goes as UTF-8', async () => {
    const dav = target()
    expect(await dav.get('a.age')).toEqual({ absent: true })
    const put = await dav.put('a.age', bytes('one'), { absent: true })
    expect(await dav.get('a.age')).toEqual({ ...put, bytes: bytes('one') })
    expect(await dav.head('a.age')).toEqual({ ...put, size: 3 })
    await dav.put('b.age', bytes('four'))
    expect(await dav.list()).toEqual([
      { name: 'a.age', size: 3, ...put, at: '2026-11-30T12:00:00.000Z' },
      expect.objectContaining({ name: 'b.age', size: 4 }),
    ])
    expect(await dav.list('b')).toHaveLength(1)
    expect(await dav.remove('a.age')).toEqual({})
    expect(await dav.remove('a.age')).toEqual({})
    expect(await dav.head('a.age')).toEqual({ absent: true })
    const [{ url, headers } = { url: '', headers: {} }] = server.received
    expect(url).toBe(`/dav/Margin/${encodeURIComponent('de l’équipe')}/a.age`)
    expect(Buffer.from(headers.authorization?.slice(6) ?? '', 'base64').toString()).toBe('claire:clé:secrète')
  })

  for (const conditions of ['kept', 'forgotten'] as const)
    test(`nothing is overwritten where conditions are ${conditions}`, async () => {
      server.forgetful = conditions === 'forgotten'
      const dav = target(conditions)
      const first = await dav.put('a.age', bytes('one'), { absent: true })
      expect(await dav.put('a.age', bytes('two'), { absent: true })).toMatchObject({ failed: { kind: 'changed' } })
      expect(await dav.put('a.age', bytes('two'), { tag: '"other"' })).toMatchObject({ failed: { kind: 'changed' } })
      expect(await dav.remove('a.age', { tag: '"other"' })).toMatchObject({ failed: { kind: 'changed' } })
      expect(await dav.get('a.age')).toMatchObject({ bytes: bytes('one') })
      expect(await dav.put('a.age', bytes('two'), first as { tag: string })).toMatchObject({ tag: expect.any(String) })
    })

  test('a weak tag is compared by looking, not said to the server', async () => {
    const dav = target()
    await dav.put('a.age', bytes('one'))
    expect(await dav.put('a.age', bytes('two'), { tag: 'W/"1"' })).toMatchObject({ failed: { kind: 'changed' } })
    expect(server.received.some(({ headers }) => headers['if-match'])).toBe(false)
  })

  test('a folder that is not there is made, the outer one first', async () => {
    const made: string[] = []
    const dav = webdav(
      { kind: 'webdav', url: 'https://dav.example/x/', folder: 'a/b', user: 'u', password: 'p', conditions: 'kept' },
      {
        clock,
        fetch: async (url, { method }) => {
          made.push(`${method} ${new URL(url).pathname}`)
          const status =
            method === 'PUT' ? (made.length === 1 ? 409 : 201) : method === 'MKCOL' && made.length === 2 ? 405 : 201
          return new Response(null, { status })
        },
      },
    )
    expect(await dav.put('c.age', bytes('one'))).toEqual({})
    expect(made).toEqual(['PUT /x/a/b/c.age', 'MKCOL /x/a/', 'MKCOL /x/a/b/', 'PUT /x/a/b/c.age'])
  })
})

describe('the list of a folder, as servers write it', () => {
  const folder = 'https://cloud.example/remote.php/dav/files/claire/Copies%20m/'
  const list = (inner: string) => entriesOf(bytes(`<?xml version="1.0"?>${inner}`), folder)
  test('other prefixes, whole addresses, escapes, folders and properties that are lacking', () => {
    expect(
      list(`<d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">
        <d:response><d:href>/remote.php/dav/files/claire/Copies%20m/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
        <d:response><d:href>https://cloud.example/remote.php/dav/files/claire/Copies m/b.age</d:href><d:propstat><d:prop><d:getcontentlength>12</d:getcontentlength><d:getetag>&quot;5f&quot;</d:getetag><d:resourcetype/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
        <d:response><d:href>/remote.php/dav/files/claire/Copies%20m/a%2Eage</d:href><d:propstat><d:prop><d:getcontentlength>3</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getetag/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>
        <d:response><d:href>/remote.php/dav/files/claire/other.age</d:href><d:propstat><d:prop><d:getcontentlength>3</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
      </d:multistatus>`),
    ).toEqual([
      { name: 'a.age', size: 3 },
      { name: 'b.age', size: 12, tag: '"5f"' },
    ])
  })

  test('what is cut, a page, or has a document type is no list', () => {
    const one = '<multistatus xmlns="DAV:"><response><href>/a</href></response></multistatus>'
    expect(list(one)).toEqual([])
    for (let end = 0; end < one.length; end++) expect(list(one.slice(0, end)), one.slice(0, end)).toBeUndefined()
    expect(list('<!DOCTYPE html><html></html>')).toBeUndefined()
    expect(list(`<!DOCTYPE a [<!ENTITY b "c">]>${one}`)).toBeUndefined()
  })
})
