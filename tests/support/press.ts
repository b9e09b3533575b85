/**
 * Presses with the mouse what may still be moving: lists fill, forms close and messages come while a test takes aim. A press that
 * would land beside its element is kept from the page, which never hears of it, and aim is taken anew.
 */
import type { ElementHandle, Mouse } from 'puppeteer-core'
import { until } from './frames'

type Place = { x: number; y: number }
/** What is asked of an element that is aimed at, in its page. */
type Aimed = Element & { landed?: () => boolean }

/**
 * Presses an element once, in its middle.
 * @param find looks for it, anew at each aim: what is drawn anew may be another
 * @param origin where the element's frame is drawn in the window of `mouse`; undefined while it is not
 */
export async function pressOn(
  find: () => Promise<ElementHandle<Element> | null>,
  mouse: Mouse,
  origin: () => Promise<Place | undefined> = async () => ({ x: 0, y: 0 }),
): Promise<void> {
  await until(async () => {
    const [element, from] = [await find(), await origin()]
    // The runner of our scripts names inner functions with a helper that a page does not have.
    await element?.frame.evaluate('globalThis.__name ??= (named) => named')
    const at = element && from && (await element.evaluate(aim))
    if (!at) return false
    await mouse.click(from.x + at.x, from.y + at.y)
    // Where the press took the whole page or frame away, it has landed.
    return element.evaluate(hasLanded).catch(() => true)
  }, 'what is pressed to stand still')
}

/** Brings an element into view, keeps from the page the next press that misses it, and says where it is; undefined where it is gone or covered. */
function aim(element: Aimed): Place | undefined {
  if (!element.isConnected) return undefined
  element.scrollIntoView({ block: 'nearest' })
  const box = element.getBoundingClientRect()
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const isOn = (target: EventTarget | null) =>
    target instanceof Element && (element.contains(target) || target.closest('label')?.control === element)
  if (!box.width || !isOn(document.elementFromPoint(at.x, at.y))) return undefined
  const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']
  let down: boolean | undefined
  let clicked = false
  const guard = (event: Event) => {
    down ??= isOn(event.target)
    if (!down) {
      event.stopImmediatePropagation()
      event.preventDefault()
    } else if (event.type === 'click') clicked = isOn(event.target)
  }
  for (const kind of kinds) addEventListener(kind, guard, true)
  element.landed = () => {
    for (const kind of kinds) removeEventListener(kind, guard, true)
    // What the button's going down took away hears of no click.
    return down === true && (clicked || !element.isConnected)
  }
  return at
}

const hasLanded = (element: Aimed): boolean => element.landed?.() ?? true
