/** The content script's part: mounts the sidebar, reads the page while it is open, tells it what changed. It learns nothing of records. */
import type { PageFacts } from '../core/capture'
import type { Language } from '../core/text/catalogue'
import { isWithin } from './asked'
import { isAlive } from './browser'
import { clampWidth, type Place, type SiteName, type ToPage } from './channel'
import { awaitSidebar } from './frame'
import { mount } from './mount'
import { saveLanguage, savePlace } from './place'
import { watchPage } from './watch'

type Page = {
  name: SiteName
  /** Read only what the user asked to have read; see `Site.reads`. */
  onRequest: boolean
  /** What the page says; nothing while the reader is not in it. */
  read: () => PageFacts | undefined
  /** Tells when the reader has come. */
  whenReady: (tell: () => void) => void
}

/**
 * Starts Margin on this page, once the place and the language are known.
 * @returns ends it and takes everything out of the page again
 */
export function startShell(page: Page, kept: { place: Place; language: Language }): () => void {
  let place = kept.place
  /** What the user asked to have read, on sites that wait to be asked. */
  let askedFor: URL | undefined
  let told = ''

  const sidebar = awaitSidebar({
    onConnect: () => {
      told = ''
      sidebar.post({ kind: 'place', ...place })
      tell()
    },
    onMessage: hear,
    onGone: check,
    onToggle: () => {
      if (!place.open) open()
      else if (mounted.hasFocus()) change({ open: false })
      else enter()
    },
  })
  const watch = watchPage(look, () => {
    if (askedFor && !isWithin(askedFor, new URL(location.href))) askedFor = undefined
    tell()
  })
  const mounted = mount(sidebar.src, place, kept.language, {
    onOpen: open,
    onPlace: (next) => change(next),
    // A collapsed tab has nothing to lose: it says so when it is clicked.
    onDoubt: () => {
      if (place.open) check()
    },
    stays: isAlive,
  })
  page.whenReady(watch.look)
  if (place.open) watch.start()

  function mayRead(): boolean {
    return place.open && (!page.onRequest || askedFor !== undefined)
  }

  /** Reads the page and posts what is new. An orphan finds out here too, and stops. */
  function look(): void {
    if (!check() || !sidebar.connected() || !mayRead()) return
    const facts = page.read()
    post(facts ? { kind: 'facts', facts } : { kind: 'wanted' })
  }

  function tell(): void {
    if (!mayRead() && page.onRequest) post({ kind: 'unasked', ...page.name })
    else watch.look()
  }

  function post(message: Parameters<typeof sidebar.post>[0]): void {
    const text = JSON.stringify(message)
    if (text === told) return
    told = text
    sidebar.post(message)
  }

  /** The user opens the sidebar: on a site that waits to be asked, this is the asking. */
  function open(): void {
    if (!check()) return
    askedFor = new URL(location.href)
    change({ open: true })
    tell()
    enter()
  }

  function enter(): void {
    mounted.enter()
    sidebar.post({ kind: 'focus' })
  }

  function change(to: Partial<Place>): void {
    if (!check()) return
    place = { ...place, ...to }
    mounted.show(place)
    sidebar.post({ kind: 'place', ...place })
    if (place.open) watch.start()
    else {
      watch.stop()
      mounted.leave()
    }
    void savePlace(page.name.site, place).catch(check)
  }

  function hear(message: ToPage): void {
    switch (message.kind) {
      case 'read':
        askedFor = new URL(location.href)
        told = ''
        watch.look()
        break
      case 'collapse':
        change({ open: false })
        break
      case 'leave':
        mounted.leave()
        break
      case 'dock':
        change({ docked: message.docked })
        break
      case 'width':
        change({ width: clampWidth(message.width) })
        break
      case 'language':
        mounted.setLanguage(message.language)
        void saveLanguage(message.language).catch(check)
    }
  }

  /** Whether the extension is still there. Where it is not, this script retires and the user is told to reload. */
  function check(): boolean {
    if (isAlive()) return true
    watch.stop()
    mounted.retire(() => location.reload())
    return false
  }

  return () => {
    watch.stop()
    sidebar.close()
    mounted.remove()
  }
}
