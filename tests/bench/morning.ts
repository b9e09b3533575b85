/**
 * A morning in the popup by keys alone: how many a deal takes, and how long Margin takes over each. Beside the same acts begun with
 * Tab and Enter, as on any page, and beside a bare page that does nothing but one strict put.
 */
import type { Page } from 'puppeteer-core'
import { LANGUAGES, type Language } from '../../lib/core/text'
import { until } from '../support/frames'
import { type Keyboard, keyboardOn } from '../support/keyboard'
import { wordsOf } from '../support/loop'
import { inFront, WAYS, type Worked, workOff } from '../support/morning'
import { samplePipeline } from '../support/sample'
import type { Bed } from './bed'
import { type Figure, type Runs, timed } from './figures'

const STAGES = samplePipeline.stages.map(({ name }) => name)
const DEALS = 30
/** What an answer to a key may take and still be felt as one. */
const ANSWER_MS = 100
const MOST_KEYS = 8

export async function mornings(bed: Bed, { quick }: Runs): Promise<Figure[]> {
  const [count, ways] = [quick ? DEALS / 2 : DEALS, WAYS.length]
  const figures: Figure[] = []
  for (const language of LANGUAGES) {
    const { page, ours } = await bed.ours()
    const last = await ours.lastSeq()
    await ours.speak(language)
    // A small desk has fewer due than that.
    const tabbed = await worked(bed, language, ways, byTab(language))
    const own = await worked(bed, language, count, (keys) => (key) => keys.press(key as 'd'))
    const peer = await bareRows(page, own.length)
    // The next language, part, or run on a kept profile finds the same desk.
    await ours.takeBackAfter(last)
    await ours.speak()
    await page.close()
    figures.push(...figuresOf(bed, language, own, tabbed, peer))
  }
  return figures
}

const keysOf = (all: readonly Worked[]) => all.reduce((sum, { keys, letters }) => sum + keys - letters, 0) / all.length

function figuresOf({ size, desk }: Bed, language: Language, own: Worked[], tabbed: Worked[], peer: number[]): Figure[] {
  const [mine, theirs] = [keysOf(own), keysOf(tabbed)]
  return [
    {
      name: `morning in the popup (${language}): keys a deal, words aside`,
      size,
      unit: 'keys',
      ours: mine,
      peer: 'the same, begun with Tab and Enter',
      peerValue: theirs,
      ratio: mine / theirs,
      runs: own.length,
      limit: MOST_KEYS,
    },
    timed(
      {
        name: `morning in the popup (${language}): key → deal gone, next one at hand`,
        size,
        people: desk.people,
        peer: 'bare page: one strict put, row gone, next at hand',
        limit: ANSWER_MS,
      },
      own.map(({ ms }) => ms),
      peer,
    ),
  ]
}

/** The first deals of the day, in turn in each way. Tasks between them are ticked off and not counted. */
async function worked(
  { margin }: Bed,
  language: Language,
  count: number,
  begin: (keys: Keyboard) => Parameters<typeof workOff>[5],
): Promise<Worked[]> {
  const popup = await margin.popup()
  await popup.bringToFront()
  await inFront(popup)
  await popup.waitForSelector('.rows:not([aria-busy]) [data-row]')
  const keys = keyboardOn(popup, () => popup)
  await keys.press('ArrowDown')
  await until(async () => (await row(popup)) !== undefined, 'a row to have the keyboard')
  const all: Worked[] = []
  while (all.length < count) {
    const at = await row(popup)
    // What is out of standard asks for nothing today.
    if (!at || at.isSlow) break
    if (at.isTask) {
      await keys.press('d')
      await until(async () => (await row(popup))?.id !== at.id, 'the task to go')
    } else all.push(await workOff(popup, keys, WAYS[all.length % WAYS.length] ?? 'done', language, STAGES, begin(keys)))
  }
  await popup.close()
  return all
}

const row = (popup: Page) =>
  popup.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    const isTask = !at?.querySelector('.amount')
    const isSlow = (at?.querySelector('.second')?.childElementCount ?? 0) < 2
    return at?.dataset.row ? { id: at.dataset.row, isTask, isSlow } : undefined
  })

/** Begins an act as on a page that has no keys of its own. */
const byTab =
  (language: Language) =>
  (keys: Keyboard): Parameters<typeof workOff>[5] =>
  async (key) => {
    const t = wordsOf(language)
    const choose = async (menu: string, entry: string) => {
      await keys.tabTo(menu)
      await keys.press('Enter')
      await until(async () => (await keys.at()).role === 'menuitem', 'the menu to be open')
      while (!(await keys.at()).name.startsWith(entry)) await keys.press('ArrowDown')
      await keys.press('Enter')
    }
    const more = t('deal.more', { title: '' }).trim()
    const buttons: Record<string, string> = { d: t('today.doneNext'), s: t('today.snooze'), c: t('today.call') }
    const button = buttons[key]
    if (button) {
      // After a move the keyboard is on the button of the stages, which comes after these.
      await keys.tabTo(button, (await keys.at()).name.startsWith(t('today.stage')) ? 'back' : 'on')
      await keys.press('Enter')
    } else if (key === 'w') await choose(more, t('deal.winTo'))
    else if (key === 'l') await choose(more, t('deal.lose'))
    else await choose(t('today.stage'), t('deal.moveTo', { stage: STAGES[Number(key) - 1] ?? '' }))
  }

/** Rows on a page with nothing else: at a key one strict put, then the row goes and the next has the keyboard; ms until that is painted. */
async function bareRows(page: Page, count: number): Promise<number[]> {
  await page.bringToFront()
  const times: number[] = []
  await page.evaluate(async (rows) => {
    const opening = indexedDB.open('bare-morning', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' })
    await new Promise((done) => {
      opening.onsuccess = done
    })
    document.body.innerText = ''
    for (let i = 0; i < rows + 1; i++) {
      const button = document.body.appendChild(document.createElement('button'))
      button.textContent = `Row ${i}`
      button.style.display = 'block'
    }
    document.querySelector('button')?.focus()
    addEventListener('keydown', () => {
      const from = performance.now()
      const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
      writing.objectStore('rows').put({ id: String(from), status: 'won' })
      writing.oncomplete = () => {
        document.querySelector('button')?.remove()
        document.querySelector('button')?.focus()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => Object.assign(globalThis, { took: performance.now() - from })
          port2.postMessage(null)
        })
      }
    })
  }, count)
  for (let i = 0; i < count; i++) {
    await page.evaluate(() => Object.assign(globalThis, { took: undefined }))
    await page.keyboard.press('w')
    const took = () => page.evaluate(() => (globalThis as unknown as { took?: number }).took)
    times.push(await until(took, 'the row to go'))
  }
  return times
}
