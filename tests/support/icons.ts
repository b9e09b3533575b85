/** Draws the icons in the sizes browsers ask for, from the one source `public/icon/margin.svg`: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises'
import puppeteer from 'puppeteer-core'
import { findBrowser } from './browser'

const folder = new URL('../../public/icon/', import.meta.url)
const svg = await readFile(new URL('margin.svg', folder), 'utf8')
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size })
  await page.goto(`data:text/html,<style>*{margin:0}svg{display:block;width:100vw}</style>${encodeURIComponent(svg)}`)
  const png = await page.screenshot({ omitBackground: true })
  await writeFile(new URL(`${size}.png`, folder), png)
}
await browser.close()
