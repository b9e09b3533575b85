/**
 * The content script's part: mounts the sidebar where the user has it, and reads the page for it or for the browser's side
 * panel. It learns nothing of records.
 */
import type { Language } from '../core/text/catalogue'
import { onBlocked } from './blocked'
import { isAlive } from './browser'
import { clampWidth, type Place, type Shows, type ToPage } from './channel'
import { awaitEnds, type End } from './frame'
import { type Mounted, mount } from './mount'
import { panelNotice } from './panelNotice'
import { saveLanguage, savePlace, saveShows, watchShows } from './place'
import { type Page, readFor } from './reading'
import { selectedText } from './selection'

/**
 * Starts Margin on this page, once it is known what the user wants here.
 * @returns ends it and takes everything out of the page again
 */
export function startShell(page: Page, kept: { place: Place; shows: Shows; language: Language }): () => void {
  let { place, shows, language } = kept
  let mounted: Mounted | undefined
  const notice = panelNotice(isAlive)

  const ends = awaitEnds({
    onConnect: (end) => {
      sayWhere(end)
      notice.remove()
      if (end === 'sidebar') ends.post({ kind: 'place', ...place }, end)
      settle()
      reading.again()
    },
    onMessage: hear,
    onGone: () => {
      settle()
      check()
    },
    onToggle: () => {
      // The background opens the side panel by itself, once it knows that it is wanted: the next press finds it knowing.
      if (shows === 'panel') notice.press(language)
      else if (!mounted) stand(shows)
      if (!mounted) return
      if (!place.open) open()
      else if (mounted.hasFocus()) change({ open: false })
      else enter()
    },
  })
  const reading = readFor(page, ends.post, check)
  const unwatch = watchShows(page.name.site, stand)
  const unblock = onBlocked(ends.src, () => {
    mounted?.remove()
    mounted = undefined
    settle()
    notice.blocked(language, () => {
      saveShows(page.name.site, 'panel').then(() => notice.press(language), check)
    })
  })
  stand(shows)

  /** What the user has on this site from now on. */
  function stand(next: Shows): void {
    shows = next
    notice.remove()
    if (shows === 'sidebar') {
      mounted ??= mount(ends.src, place, language, {
        onOpen: open,
        onPlace: change,
        // A collapsed tab has nothing to lose: it says so when it is clicked.
        onDoubt: () => {
          if (place.open) check()
        },
        stays: isAlive,
      })
    } else {
      mounted?.remove()
      mounted = undefined
    }
    sayWhere()
    settle()
    reading.again()
  }

  function sayWhere(end?: End): void {
    ends.post({ kind: 'here', ...page.name, waits: page.onRequest, shows }, end)
  }

  /** The page is read while the sidebar stands open, or the side panel beside it, and never where Margin is turned off. */
  function settle(): void {
    const listens = (mounted !== undefined && place.open) || ends.connected('panel')
    reading.run(listens && shows !== 'off')
  }

  /** The user opens the sidebar: on a site that waits to be asked, this is the asking. */
  function open(): void {
    if (!check()) return
    change({ open: true })
    reading.ask()
    enter()
  }

  function enter(): void {
    mounted?.enter()
    ends.post({ kind: 'focus' }, 'sidebar')
  }

  function change(to: Partial<Place>): void {
    if (!check()) return
    place = { ...place, ...to }
    mounted?.show(place)
    ends.post({ kind: 'place', ...place }, 'sidebar')
    settle()
    if (!place.open) mounted?.leave()
    void savePlace(page.name.site, place).catch(check)
  }

  function hear(message: ToPage, end: End): void {
    if (message.kind === 'read') reading.ask()
    else if (message.kind === 'selection')
      ends.post({ kind: 'selection', text: selectedText(), url: location.href }, end)
    // The rest is about the sidebar's own place in the page.
    else if (end !== 'sidebar') return
    else if (message.kind === 'collapse') change({ open: false })
    else if (message.kind === 'leave') mounted?.leave()
    else if (message.kind === 'dock') change({ docked: message.docked })
    else if (message.kind === 'side') change({ side: message.side })
    else if (message.kind === 'width') change({ width: clampWidth(message.width) })
    else {
      language = message.language
      mounted?.setLanguage(language)
      void saveLanguage(language).catch(check)
    }
  }

  /** Whether the extension is still there. Where it is not, this script retires and the user is told to reload. */
  function check(): boolean {
    if (isAlive()) return true
    reading.run(false)
    mounted?.retire(() => location.reload())
    return false
  }

  return () => {
    reading.run(false)
    if (isAlive()) unwatch()
    unblock()
    notice.remove()
    ends.close()
    mounted?.remove()
  }
}
