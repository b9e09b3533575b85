/** The least extension that does what ours must: a frame in a closed shadow root, a page with a list. The peer of times to open. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CONTENT = `
const host = document.createElement('div')
const shadow = host.attachShadow({ mode: 'closed' })
const frame = document.createElement('iframe')
frame.src = chrome.runtime.getURL('page.html')
// Frames out of sight are not painted.
Object.assign(frame.style, { position: 'fixed', top: '0', right: '0', width: '360px', height: '100vh' })
shadow.append(frame)
document.documentElement.append(host)
`
const rows = Array.from({ length: 50 }, (_, i) => `<li data-row>Row ${i}</li>`).join('')
const PAGE = `<!doctype html><title>Empty</title><div id="app"><ul>${rows}</ul></div>`

/**
 * Writes the extension to a new folder.
 * @param matches where its content script runs
 * @returns the folder
 */
export async function emptyExtension(matches: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-extension-'))
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [{ matches, js: ['content.js'], run_at: 'document_idle' }],
    web_accessible_resources: [{ resources: ['page.html'], matches, use_dynamic_url: true }],
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'content.js'), CONTENT)
  await writeFile(join(folder, 'page.html'), PAGE)
  return folder
}
