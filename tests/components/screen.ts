/** A screen in memory: draws a component, presses keys, types, and waits for what a user would see. */
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'

let root: HTMLElement | undefined

// Nobody is ever idle here: what waits for that is asked for by name.
vi.stubGlobal('requestIdleCallback', () => 0)
vi.stubGlobal('cancelIdleCallback', () => {})

/** Draws afresh, in place of what was there. */
export async function show(what: ComponentChild): Promise<HTMLElement> {
  hide()
  root = document.createElement('div')
  document.body.append(root)
  const place = root
  await act(() => render(what, place))
  return place
}

export function hide(): void {
  if (!root) return
  render(null, root)
  root.remove()
  root = undefined
}

type Sought<T> = T | null | undefined | false | 0

/** Milliseconds, before a test's own limit of 30 s: what is fetched on demand comes from another process, whose time no turns of ours tell. */
const IN_VAIN = 20_000

/** Waits until an answer is there; fails with what was waited for. */
export async function until<T>(look: () => Sought<T> | Promise<Sought<T>>, what: string): Promise<T> {
  const from = performance.now()
  while (performance.now() - from < IN_VAIN) {
    const found = await look()
    if (found) return found
    await act(() => new Promise((done) => setImmediate(done)))
  }
  throw new Error(`Waited in vain for ${what}. Shown: ${document.body.textContent}`)
}

/** The control under a label, or with that name. */
export function field(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name)
  const control = label ? document.getElementById(label.htmlFor) : document.querySelector(`[aria-label="${name}"]`)
  if (!control) throw new Error(`No field ${name}. Shown: ${document.body.textContent}`)
  return control as HTMLInputElement
}

export function button(text: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(text))
  if (!found) throw new Error(`No button ${text}. Shown: ${document.body.textContent}`)
  return found
}

export async function type(control: HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    control.focus()
    control.value = text
    control.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click())
}

/** A key pressed where the focus is. Enter in a field sends its form, as browsers do. */
export async function press(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  await act(() => {
    target.dispatchEvent(event)
    if (key === 'Enter' && !event.defaultPrevented && target instanceof HTMLInputElement) target.form?.requestSubmit()
  })
  return event
}
