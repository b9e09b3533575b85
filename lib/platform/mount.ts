/**
 * What Margin shows on a page: the sidebar's frame with its handle, or the narrow tab it collapses to, or, when the
 * extension was updated under the page, the notice to reload. It knows how these look and stand, and decides nothing.
 */
import { fill, type Language } from '../core/text/catalogue'
import { shell } from '../core/text/shell'
import type { Place } from './channel'
import { dock, undock } from './dock'
import { makeHandle } from './handle'
import { addHost } from './host'

/** What the user does with it. `onPlace` tells a finished change of width. */
type Acts = {
  onOpen: () => void
  onPlace: (place: Place) => void
  /** A moment at which to notice that the extension is gone: the frame went elsewhere, the pointer comes, the tab shows. */
  onDoubt: () => void
  stays: () => boolean
}

export type Mounted = {
  /** Shows the place as it is now: open or tab, docked or over the page, and its width. */
  show: (place: Place) => void
  /** Moves the keyboard into the sidebar; it remembers where it was on the page. */
  enter: () => void
  /** Gives the keyboard back to the page. */
  leave: () => void
  hasFocus: () => boolean
  /** Takes the sidebar away and tells that this tab must be reloaded. */
  retire: (reload: () => void) => void
  setLanguage: (language: Language) => void
  remove: () => void
}

/**
 * Puts Margin on the page. The frame is made when the sidebar is first shown, and stays while it is collapsed.
 * @param src address of the sidebar's page
 */
export function mount(src: string, place: Place, language: Language, acts: Acts): Mounted {
  const host = addHost(document, acts.stays)
  const word = (key: keyof typeof shell.en) => fill(language, shell[language][key])
  let now = place
  let before: Element | null = null

  const tab = document.createElement('button')
  tab.type = 'button'
  tab.className = 'tab'
  tab.append(logo())
  tab.addEventListener('click', acts.onOpen)

  const panel = document.createElement('div')
  const frame = document.createElement('iframe')
  const handle = makeHandle(
    word('shell.resize'),
    () => now.width,
    (width) => render({ ...now, width }, 'moving'),
    (width) => {
      render({ ...now, width })
      acts.onPlace(now)
    },
  )
  panel.append(frame, handle)
  host.shadow.append(tab, panel)

  function render(next: Place, moving?: 'moving'): void {
    now = next
    const state = next.open ? 'open' : 'tab'
    if (host.element.dataset.state !== state) host.element.dataset.state = state
    host.element.style.setProperty('--width', `${next.width}px`)
    tab.hidden = next.open
    panel.hidden = !next.open
    panel.className = next.docked ? 'panel docked' : 'panel floating'
    handle.setAttribute('aria-valuenow', String(next.width))
    if (next.open && !frame.src) frame.src = src
    // The page lays itself out anew at each change of its width: once, when the drag is over.
    if (moving) return
    if (next.open && next.docked) dock(document, next.width)
    else undock(document)
  }

  function label(): void {
    const open = word('shell.open')
    tab.title = open
    tab.setAttribute('aria-label', open)
    frame.title = word('shell.sidebar')
    handle.setAttribute('aria-label', word('shell.resize'))
  }

  const refit = (event: Event) => {
    if (event.isTrusted && now.open) render(now)
  }
  window.addEventListener('resize', refit)
  frame.addEventListener('load', acts.onDoubt)
  panel.addEventListener('pointerenter', acts.onDoubt)
  document.addEventListener('visibilitychange', acts.onDoubt)
  label()
  render(place)

  function stop(): void {
    window.removeEventListener('resize', refit)
    document.removeEventListener('visibilitychange', acts.onDoubt)
  }

  return {
    show: render,
    enter() {
      if (document.activeElement !== host.element) before = document.activeElement
      frame.focus()
    },
    leave() {
      frame.blur()
      window.focus()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      before = null
    },
    hasFocus: () => host.shadow.activeElement === frame,
    retire(reload) {
      if (host.element.dataset.state === 'notice') return
      stop()
      undock(document)
      tab.remove()
      panel.remove()
      host.element.dataset.state = 'notice'
      host.shadow.append(notice(word, reload, host.remove))
    },
    setLanguage(next) {
      language = next
      label()
    },
    remove() {
      stop()
      undock(document)
      host.remove()
    },
  }
}

function notice(word: (key: keyof typeof shell.en) => string, reload: () => void, dismiss: () => void): HTMLElement {
  const box = document.createElement('div')
  box.className = 'notice'
  box.setAttribute('role', 'status')
  const text = document.createElement('span')
  text.textContent = word('shell.updated')
  box.append(text)
  for (const [key, act] of [
    ['shell.reload', reload],
    ['shell.dismiss', dismiss],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = word(key)
    button.addEventListener('click', act)
    box.append(button)
  }
  return box
}

/** The sheet with its margin line, as in `public/icon/margin.svg`; built by hand, for a page may forbid our images. */
function logo(): SVGElement {
  const draw = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
  const svg = draw('svg', { viewBox: '0 0 32 32', fill: 'none', 'aria-hidden': 'true', 'stroke-width': '2.5' })
  svg.append(
    draw('rect', { x: '3', y: '3', width: '26', height: '26', rx: '6', stroke: 'var(--ink)' }),
    draw('path', { d: 'M11 4.5v23', stroke: 'var(--margin-line)', 'stroke-width': '3' }),
    draw('path', { d: 'M16.5 11.5h7.5M16.5 17.5h5', stroke: 'var(--ink)', 'stroke-linecap': 'round' }),
  )
  return svg
}
