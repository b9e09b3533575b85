/** What a page and a download pay for Margin. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { asShipped, builtExtension } from '../support/build'
import type { Figure } from './figures'

const root = join(import.meta.dirname, '../..')
const KB = 1024

/** What a page may pay, in KB gzipped: with the reader in it, and before it is known to hold anything for us. */
export const CONTENT_LIMITS = { all: 35, loader: 12 }

/** The scripts of a page, in KB gzipped: the one that every page of a site gets, and the larger of the two readers, one of which follows where it is asked for. */
export function contentSizes(folder: string): { loader: number; reader: number } {
  const size = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / KB
  return { loader: size('content-scripts/content.js'), reader: Math.max(size('reader.js'), size('readerLinkedin.js')) }
}

/** The content scripts, gzipped, beside the same site code with nothing around it; the store package beside its limit. */
export async function sizes(): Promise<Figure[]> {
  const folder = await builtExtension()
  const { loader, reader } = contentSizes(folder)
  const polyfill =
    gzipSync(readFileSync(join(root, 'node_modules/webextension-polyfill/dist/browser-polyfill.min.js'))).length / KB
  const zip = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], {
    cwd: root,
    encoding: 'utf8',
    env: asShipped(),
  })
  if (zip.status !== 0) throw new Error(`The package could not be made:\n${zip.stdout}\n${zip.stderr}`)
  const packed = readdirSync(join(root, '.output')).find((name) => name.endsWith('-chrome.zip')) ?? ''
  const size = statSync(join(root, '.output', packed)).size / KB
  return [
    {
      name: 'content scripts in all, gzipped',
      size: 'all sites',
      ours: loader + reader,
      unit: 'KB',
      peer: 'webextension-polyfill alone',
      peerValue: polyfill,
      ratio: (loader + reader) / polyfill,
      runs: 1,
      limit: CONTENT_LIMITS.all,
    },
    {
      name: 'before a page is recognised, gzipped',
      size: 'all sites',
      ours: loader,
      unit: 'KB',
      peer: 'webextension-polyfill alone',
      peerValue: polyfill,
      ratio: loader / polyfill,
      runs: 1,
      limit: CONTENT_LIMITS.loader,
    },
    {
      name: 'packed extension',
      size: 'chrome zip',
      ours: size,
      unit: 'KB',
      peer: 'limit',
      peerValue: 400,
      ratio: size / 400,
      runs: 1,
      limit: 400,
    },
  ]
}
