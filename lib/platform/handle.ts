/** The edge of the sidebar, dragged with the pointer or moved with the arrow keys, to make it wider or narrower. */
import { clampWidth, WIDTH } from './channel'

const STEP = 10

/**
 * Makes the handle.
 * @param width the present width in CSS pixels
 * @param onMove each new width, already inside the limits
 * @param onDone the last width of a drag, or each width of a key press
 */
export function makeHandle(
  label: string,
  width: () => number,
  onMove: (width: number) => void,
  onDone: (width: number) => void,
): HTMLElement {
  const handle = document.createElement('div')
  handle.className = 'handle'
  handle.tabIndex = 0
  const name = (key: string, value: string | number) => handle.setAttribute(key, String(value))
  name('role', 'separator')
  name('aria-orientation', 'vertical')
  name('aria-label', label)
  name('aria-valuemin', WIDTH.least)
  name('aria-valuemax', WIDTH.most)

  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    handle.dataset.dragged = ''
    const edge = event.clientX + width()
    const move = (now: PointerEvent) => onMove(clampWidth(edge - now.clientX))
    handle.addEventListener('pointermove', move)
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move)
        delete handle.dataset.dragged
        onDone(width())
      },
      { once: true },
    )
  })

  const keys: Record<string, () => number> = {
    ArrowLeft: () => width() + STEP,
    ArrowRight: () => width() - STEP,
    Home: () => WIDTH.least,
    End: () => WIDTH.most,
  }
  handle.addEventListener('keydown', (event) => {
    const next = keys[event.key]
    if (!next) return
    event.preventDefault()
    const to = clampWidth(next())
    onMove(to)
    onDone(to)
  })
  return handle
}
