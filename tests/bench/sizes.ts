/** What a page and a download pay for Margin. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtExtension } from '../support/build'
import type { Figure } from './figures'

const root = join(import.meta.dirname, '../..')
const KB = 1024

/** The content script, gzipped, beside the same site code with nothing around it; the store package beside its limit. */
export async function sizes(): Promise<Figure[]> {
  const folder = await builtExtension()
  const content = gzipSync(readFileSync(join(folder, 'content-scripts/content.js')), { level: 9 }).length / KB
  const polyfill =
    gzipSync(readFileSync(join(root, 'node_modules/webextension-polyfill/dist/browser-polyfill.min.js'))).length / KB
  const zip = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (zip.status !== 0) throw new Error(`The package could not be made:\n${zip.stdout}\n${zip.stderr}`)
  const packed = readdirSync(join(root, '.output')).find((name) => name.endsWith('-chrome.zip')) ?? ''
  const size = statSync(join(root, '.output', packed)).size / KB
  return [
    {
      name: 'content script, gzipped',
      size: 'both sites',
      ours: content,
      unit: 'KB',
      peer: 'webextension-polyfill alone',
      peerValue: polyfill,
      ratio: content / polyfill,
      runs: 1,
      limit: 35,
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
