/** Acts on a page of ours and waits until it shows what was asked for. Carried into the dashboard. */

/** How long anything may take before it counts as never shown. */
const LONG_MS = 5_000

type Until = {
  /** Must match. */
  there: string
  /** The text of the first element of this kind must be another than before. */
  other?: string
}

const textOf = (selector: string | undefined) => selector && document.querySelector(selector)?.textContent

/** After the frame in which the page is as wanted was painted; undefined when that never happens. */
async function painted(act: () => void, { there, other }: Until): Promise<number | undefined> {
  const before = textOf(other)
  const from = performance.now()
  act()
  while (performance.now() - from < LONG_MS) {
    await new Promise(requestAnimationFrame)
    const ready = document.querySelector(there) && !document.querySelector('.page-table[aria-busy="true"]')
    if (!ready || (other && textOf(other) === before)) continue
    await afterFrame()
    return performance.now() - from
  }
  return undefined
}

const afterFrame = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done()
    port2.postMessage(null)
  })

/**
 * How long the browser takes to put there and paint elements like those that are shown, with nothing to read and nothing to
 * compute: what no list can be faster than.
 */
export async function paintedAgain(selector: string): Promise<number> {
  const shown = document.querySelector<HTMLElement>(selector)
  if (!shown) throw new Error(`nothing is shown at ${selector}`)
  shown.style.display = 'none'
  await new Promise(requestAnimationFrame)
  await afterFrame()
  const from = performance.now()
  const copy = shown.cloneNode(true) as HTMLElement
  copy.style.display = ''
  shown.after(copy)
  await new Promise(requestAnimationFrame)
  await afterFrame()
  const took = performance.now() - from
  copy.remove()
  shown.style.display = ''
  return took
}

/** Goes to a place of the full page. @param route what follows the `#` */
export function goTo(route: string, until: Until): Promise<number | undefined> {
  return painted(() => {
    location.hash = route
  }, until)
}

/** Clicks the nth element of a kind. */
export function press(selector: string, nth: number, until: Until): Promise<number | undefined> {
  return painted(() => document.querySelectorAll<HTMLElement>(selector)[nth]?.click(), until)
}

/** Types a text into a field at once. */
export function enter(selector: string, text: string, until: Until): Promise<number | undefined> {
  return painted(() => {
    const field = document.querySelector<HTMLInputElement>(selector)
    if (!field) return
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, until)
}

/** The words on elements of a kind. */
export const wordsOn = (selector: string): string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText.trim())

/** Types a word into the filter of the board: until all cards that are shown have it in their titles, and until all deals were looked at. */
export async function filterBoard(field: string, word: string): Promise<{ first: number; whole: number } | undefined> {
  const input = document.querySelector<HTMLInputElement>(field)
  if (!input) return undefined
  const from = performance.now()
  input.value = word
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const names = () => [...document.querySelectorAll('[data-deal] .name')]
  let first: number | undefined
  while (performance.now() - from < 6 * LONG_MS) {
    await new Promise(requestAnimationFrame)
    if (first === undefined) {
      const all = names()
      if (!all.length || !all.every((one) => one.textContent?.toLowerCase().includes(word))) continue
      await afterFrame()
      first = performance.now() - from
    } else if (/ match/.test(textOf('.filter-found') ?? '')) {
      await afterFrame()
      return { first, whole: performance.now() - from }
    }
  }
  return undefined
}

/** Types a word into the filter of a list: until all records were looked at. A list that finds as many as it asks for looks no further. */
export async function filterList(field: string, word: string): Promise<number | undefined> {
  const input = document.querySelector<HTMLInputElement>(field)
  if (!input) return undefined
  const found = () => textOf('.filter-found') ?? ''
  const from = performance.now()
  input.value = word
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  let began = false
  while (performance.now() - from < 12 * LONG_MS) {
    await new Promise(requestAnimationFrame)
    began ||= found().includes('·') || !/ match/.test(found())
    if (!began || !/ match/.test(found()) || found().includes('·')) continue
    await afterFrame()
    return performance.now() - from
  }
  return undefined
}
