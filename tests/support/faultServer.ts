/**
 * A server on loopback that keeps files as WebDAV and S3 do and takes webhooks, and behaves badly in one of fourteen ways when
 * told to. What it was sent is kept, so that a test can look for what should not have come.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HandClock } from './handClock'

export const FAULTS = [
  '401',
  '403',
  '404',
  '409',
  '412',
  '429 with Retry-After',
  '500',
  '503',
  'redirect to another host',
  '1 byte a second',
  'cut mid-body',
  '200 with a login page',
  '201 but nothing stored',
  'changed ETags',
] as const
export type Fault = (typeof FAULTS)[number]

export type Received = { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer }

export type FaultServer = {
  url: string
  port: number
  files: Map<string, Buffer>
  received: Received[]
  /** Which fault, and on which requests: those that write, those that read, or all. */
  fault?: { is: Fault; on: 'all' | 'writes' | 'reads'; to?: string }
  /** Whether conditions are ignored, as rclone does. */
  forgetful: boolean
  /** Whether a webhook is answered with a receipt. */
  receipts: boolean
  close: () => Promise<void>
}

const LOGIN = '<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><form>Password</form></body></html>'
const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** @param clock the one that the client under test looks at: a slow answer turns it on by a second for each byte */
export async function faultServer(clock?: HandClock): Promise<FaultServer> {
  const server = createServer((request, response) => {
    // A client that breaks off is no failure of the test.
    for (const stream of [request, response]) stream.on('error', () => undefined)
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const received = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts),
      }
      self.received.push(received)
      answer(self, received, response, clock)
    })
  })
  const port = await listening(server)
  const self: FaultServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    files: new Map(),
    received: [],
    forgetful: false,
    receipts: true,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return self
}

const listening = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)))

const WRITES = ['PUT', 'POST', 'DELETE', 'MKCOL']
let changes = 0

function answer(self: FaultServer, request: Received, response: ServerResponse, clock?: HandClock): void {
  const isWrite = WRITES.includes(request.method)
  const { fault } = self
  const is = fault && (fault.on === 'all' || (fault.on === 'writes') === isWrite) ? fault.is : undefined
  const status = /^(?:4|5)\d\d/.exec(is ?? '')?.[0]
  if (status) {
    // Servers are known to repeat the request in their page of errors: nothing of it may be kept or shown.
    const echo = `${request.headers.authorization} ${request.url}`
    response.writeHead(Number(status), {
      ...(status === '429' && { 'retry-after': '120' }),
      'content-type': 'text/plain',
    })
    return void response.end(request.method === 'HEAD' ? undefined : echo)
  }
  if (is === 'redirect to another host') {
    response.writeHead(307, { location: `${fault?.to}${request.url}?token=abc` })
    return void response.end()
  }
  if (is === '200 with a login page') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    return void response.end(request.method === 'HEAD' ? undefined : LOGIN)
  }
  if (is === '201 but nothing stored' && isWrite) {
    response.writeHead(201)
    return void response.end()
  }
  const good = served(self, request)
  if (is === 'changed ETags' && good.headers.etag) good.headers.etag = `"changed-${++changes}"`
  if (is === '1 byte a second' && clock) return void slowly(good, response, clock)
  if (is === 'cut mid-body') {
    const whole = good.body.length ? good.body : Buffer.from('what would have come')
    response.writeHead(good.status === 204 ? 200 : good.status, { ...good.headers, 'content-length': whole.length })
    return void response.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => response.destroy())
  }
  response.writeHead(good.status, good.headers)
  response.end(request.method === 'HEAD' ? undefined : good.body)
}

/** A byte, and the clock goes on by a second; before the head of an answer without a body it goes on by minutes. */
async function slowly(good: Served, response: ServerResponse, clock: HandClock): Promise<void> {
  if (!good.body.length) {
    for (let second = 0; second < 3600 && !response.destroyed && !response.closed; second++) {
      clock.turn(1000)
      await new Promise(setImmediate)
    }
    return void response.destroy()
  }
  response.writeHead(good.status, { ...good.headers, 'content-length': good.body.length })
  for (const byte of good.body) {
    if (response.destroyed || response.closed) return
    response.write(Buffer.of(byte))
    clock.turn(1000)
    await new Promise(setImmediate)
  }
  response.end()
}

type Served = { status: number; headers: Record<string, string>; body: Buffer }
const plain = (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Served => ({
  status,
  headers,
  body: Buffer.from(body),
})

function served(self: FaultServer, { method, url, headers, body }: Received): Served {
  const { pathname, searchParams } = new URL(url, self.url)
  const path = decodeURIComponent(pathname)
  const there = self.files.get(path)
  const tag = there && tagOf(there)
  const none = headers['if-none-match']
  const match = headers['if-match']
  if (!self.forgetful && ((none === '*' && there) || (match && match !== tag))) return plain(412)
  switch (method) {
    case 'POST': {
      self.files.set(`hook:${headers['margin-id']}`, body)
      const receipt = JSON.stringify({ received: createHash('sha256').update(body).digest('hex') })
      return plain(200, { 'content-type': 'application/json' }, self.receipts ? receipt : '{"status":"success"}')
    }
    case 'PUT':
      self.files.set(path, body)
      return plain(201, { etag: tagOf(body) })
    case 'DELETE':
      self.files.delete(path)
      return plain(204)
    case 'MKCOL':
      return plain(201)
    case 'PROPFIND':
      return plain(207, { 'content-type': 'application/xml' }, multistatus(self, path))
    default:
      if (searchParams.has('list-type')) return plain(200, {}, bucketList(self, path, searchParams))
      return there ? plain(200, { etag: tag as string, 'content-length': `${there.length}` }, there) : plain(404)
  }
}

const multistatus = (self: FaultServer, folder: string): string =>
  `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${[...self.files]
    .filter(([path]) => path.startsWith(folder))
    .map(
      ([path, bytes]) =>
        `<D:response><D:href>${escaped(encodeURI(path))}</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>${bytes.length}</D:getcontentlength><D:getetag>${escaped(tagOf(bytes))}</D:getetag><D:getlastmodified>Mon, 30 Nov 2026 12:00:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
    )
    .join('')}</D:multistatus>`

/** Two keys a page, so that the pages are asked for. */
function bucketList(self: FaultServer, bucket: string, asked: URLSearchParams): string {
  const root = `${bucket.replace(/\/$/, '')}/`
  const keys = [...self.files.keys()].filter((path) => path.startsWith(root)).map((path) => path.slice(root.length))
  const found = keys.filter((key) => key.startsWith(asked.get('prefix') ?? '')).sort()
  const from = Number(asked.get('continuation-token') ?? 0)
  const more = from + 2 < found.length
  const contents = found.slice(from, from + 2).map((key) => {
    const bytes = self.files.get(root + key) as Buffer
    return `<Contents><Key>${escaped(key)}</Key><LastModified>2026-11-30T12:00:00.000Z</LastModified><ETag>${tagOf(bytes).replace(/"/g, '&quot;')}</ETag><Size>${bytes.length}</Size></Contents>`
  })
  const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
}
