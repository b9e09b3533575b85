/** The web server before the webmails: TLS with a certificate made on the spot, one host a webmail, as a hoster has it. */
import { readFile } from 'node:fs/promises'
import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { generate } from 'selfsigned'

/** What stands behind a host: a port of loopback, and files that the web server serves by itself. */
export type Behind = { port: number; files?: { path: string; folder: string } }
export type Proxy = { port: number; stop: () => Promise<void> }

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Starts it on a port that the system picks. */
export async function startProxy(hosts: Record<string, Behind>): Promise<Proxy> {
  const certificate = await generate([{ name: 'commonName', value: 'margin.test' }])
  const server = createServer({ key: certificate.private, cert: certificate.cert }, async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const behind = hosts[host]
    if (!behind) return response.writeHead(404).end()
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    if (behind.files && path.startsWith(behind.files.path)) {
      const file = join(behind.files.folder, normalize(`/${decodeURIComponent(path.slice(behind.files.path.length))}`))
      const bytes = await readFile(file).catch(() => undefined)
      if (!bytes) return response.writeHead(404).end()
      return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes)
    }
    const own = {
      'x-forwarded-proto': 'https',
      'x-webobjects-server-protocol': 'HTTP/1.0',
      'x-webobjects-server-name': host,
      'x-webobjects-server-port': '443',
      'x-webobjects-server-url': `https://${host}`,
      'x-webobjects-remote-host': '127.0.0.1',
    }
    const passed = ask(
      {
        host: '127.0.0.1',
        port: behind.port,
        method: request.method,
        path: request.url,
        // A connection of its own each time: the servers close theirs as they like.
        agent: false,
        headers: { ...request.headers, ...own },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.headersSent || response.writeHead(502).end())
    request.pipe(passed)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
