/** The edge of the sidebar, dragged with the pointer or moved with the arrow keys, to make it wider or narrower. */
import { clampWidth, type Place, WIDTH } from './channel'

const STEP = 10

/**
 * Makes the handle.
 * @param place the present width in CSS pixels, and the side of the page at which the sidebar stands
 * @param onMove each new width, already inside the limits
 * @param onDone the last width of a drag, or each width of a key press
 */
export function makeHandle(
  label: string,
  place: () => Pick<Place, 'width' | 'side'>,
  onMove: (width: number) => void,
  onDone: (width: number) => void,
): HTMLElement {
  const handle = document.createElement('div')
  handle.className = 'handle'
  handle.tabIndex = 0
  const width = () => place().width
  /** Towards the page is wider. */
  const wider = () => (place().side === 'left' ? 1 : -1)
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
    const from = { x: event.clientX, width: width() }
    const move = (now: PointerEvent) => onMove(clampWidth(from.width + (now.clientX - from.x) * wider()))
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
    ArrowLeft: () => width() - STEP * wider(),
    ArrowRight: () => width() + STEP * wider(),
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
