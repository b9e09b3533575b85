/** Another extension, which tries to speak to Margin. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'

/** Installs it. @returns a page of it, in a tab */
export async function strangerIn(browser: Browser): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'margin-stranger-'))
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1', background: { service_worker: 'worker.js' } }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'worker.js'), '')
  // A page of the same name as one of ours, which must not help it.
  await writeFile(join(folder, 'dashboard.html'), '<!doctype html><title>Stranger</title>')
  const id = await browser.installExtension(folder)
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${id}/dashboard.html`)
  await rm(folder, { recursive: true, force: true })
  return page
}
