/** A web server on loopback that stands for any number of hosts over TLS, with a certificate made on the spot. */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** One answer: at this host and path, this body. The path may carry a query; without one it answers any query. */
export type Page = {
  host: string
  path: string
  body: string | Uint8Array
  contentType?: string
  headers?: Record<string, string>
  status?: number
}

export type Server = { port: number; close: () => Promise<void> }

/** Starts serving the pages, on a port that the system picks. A host and path that are not there give 404. */
export async function servePages(pages: readonly Page[]): Promise<Server> {
  const certificate = await generate([{ name: 'commonName', value: 'margin.test' }])
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const wanted = request.url ?? '/'
    const here = pages.filter((page) => page.host === host)
    const page =
      here.find((each) => each.path === wanted) ?? here.find((each) => each.path === wanted.replace(/\?.*$/, ''))
    // Browsers ask for an icon by themselves; its absence must not count as an error of the page.
    if (!page) return response.writeHead(wanted === '/favicon.ico' ? 204 : 404).end()
    const type = page.contentType ?? 'text/html; charset=utf-8'
    response.writeHead(page.status ?? 200, { 'content-type': type, ...page.headers }).end(page.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
