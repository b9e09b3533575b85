/**
 * The peer of what a mail page pays: an extension of nothing but InboxSDK, the library by which most extensions live in
 * Gmail, asked for each message that is shown. Its own bundle as published, and its page script beside it.
 */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { minify } from 'vite'

const kit = join(import.meta.dirname, '../../node_modules/@inboxsdk/core')

const CONTENT = `
globalThis.kit = { ready: false, seen: 0, failed: '' }
InboxSDK.load(2, 'sdk_margin_bench').then((sdk) => {
  kit.ready = true
  sdk.Conversations.registerMessageViewHandler(() => { kit.seen++ })
}, (error) => { kit.failed = String(error) })
`

/** Writes the extension to a new folder. @returns the folder */
export async function mailKitExtension(matches: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mail-kit-'))
  const manifest = {
    manifest_version: 3,
    name: 'Mail kit',
    version: '1',
    permissions: ['scripting', 'storage'],
    host_permissions: matches,
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches, js: ['inboxsdk.js', 'content.js'], run_at: 'document_end' }],
    web_accessible_resources: [{ resources: ['pageWorld.js'], matches }],
  }
  for (const file of ['inboxsdk.js', 'pageWorld.js', 'background.js']) await cp(join(kit, file), join(folder, file))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'content.js'), CONTENT)
  return folder
}

/** Its two scripts as an extension's build would pack them, gzipped, in KB. */
export async function mailKitSize(): Promise<number> {
  const sizes = await Promise.all(
    ['inboxsdk.js', 'pageWorld.js'].map(async (name) => {
      const { code } = await minify(name, await readFile(join(kit, name), 'utf8'))
      return gzipSync(code, { level: 9 }).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
