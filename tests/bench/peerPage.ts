/** The page on which the peers run: SQLite's WebAssembly may not run on the extension's own pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { bundle } from '../support/bundle'
import type { Page as Served } from '../support/server'
import { type Inside, inside } from './inside'

export type Peers = typeof import('./peers')

const HOST = 'peers.example'
const dist = join(import.meta.dirname, '../../node_modules/@sqlite.org/sqlite-wasm/dist')

/** What the server must serve for it. */
export async function peerPages(): Promise<Served[]> {
  const script = 'text/javascript'
  const pages: Served[] = [
    { host: HOST, path: '/', body: '<!doctype html><title>Peers</title>' },
    {
      host: HOST,
      path: '/sqliteWorker.js',
      body: await bundle("export * from '/tests/bench/peers/sqliteWorker'", 'worker'),
      contentType: script,
    },
    { host: HOST, path: '/sqlite/index.mjs', body: readFileSync(join(dist, 'index.mjs')), contentType: script },
    {
      host: HOST,
      path: '/sqlite/sqlite3.wasm',
      body: readFileSync(join(dist, 'sqlite3.wasm')),
      contentType: 'application/wasm',
    },
  ]
  // Isolated pages get a clock of 5 µs in place of 100 µs: some of these answers take less than that.
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }
  return pages.map((page) => ({ ...page, headers }))
}

/** Opens it. */
export async function openPeers(browser: Browser): Promise<{ page: Page; peers: Inside<Peers> }> {
  const page = await browser.newPage()
  await page.goto(`https://${HOST}/`)
  return { page, peers: await inside<Peers>(page, '/tests/bench/peers/index') }
}
