/**
 * `npm run screens`: a picture of every screen and state of Margin in a real browser, in English and French, light and dark, such
 * as `screens/board--fr-dark.png`. `npm run screens -- board popup-next` takes those whose name holds a word; `--folder PATH`
 * puts them elsewhere; `--fast` takes English in light alone.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LANGUAGES } from '../lib/core/text'
import { SCREENS } from './support/screens'
import { openStage } from './support/screensStage'

const args = process.argv.slice(2)
const at = args.indexOf('--folder')
const [named] = at < 0 ? [] : args.splice(at, 2).slice(1)
const folder = resolve(named ?? join(import.meta.dirname, '../screens'))
const fast = args.includes('--fast')
const wanted = args.filter((arg) => !arg.startsWith('--'))
const screens = SCREENS.filter(({ name }) => !wanted.length || wanted.some((word) => name.includes(word)))
if (!screens.length) throw new Error(`No screen is called so. There are: ${SCREENS.map(({ name }) => name).join(' ')}`)

await mkdir(folder, { recursive: true })
for (const file of await readdir(folder)) if (file.endsWith('.png')) await rm(join(folder, file))
const stage = await openStage()
const failed: string[] = []
let taken = 0
try {
  for (const language of fast ? LANGUAGES.slice(0, 1) : LANGUAGES) {
    for (const screen of screens) {
      try {
        const { page, clip, dark } = await stage.show(screen, language)
        for (const look of fast ? ['light'] : ['light', 'dark']) {
          await dark(look === 'dark')
          const path = join(folder, `${screen.name}--${language}-${look}.png`) as `${string}.png`
          await page.screenshot({ path, clip, captureBeyondViewport: false })
          taken += 1
        }
      } catch (error) {
        failed.push(`${screen.name} (${language}): ${error instanceof Error ? error.message : error}`)
      }
    }
  }
} finally {
  await stage.close()
}
for (const error of [...failed, ...stage.errors]) console.error(error)
console.log(`${taken} pictures of ${screens.length} screens: ${folder}`)
if (failed.length || stage.errors.length) process.exitCode = 1
