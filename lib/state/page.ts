/** What the sidebar knows of the page beside it, and what it may ask of that page. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { PageFacts } from '../core/capture'
import type { Language } from '../core/text/catalogue'
import type { Here, Place, ToPage } from '../platform/channel'
import type { Hearing } from '../platform/link'
import { showCalled } from './called'

export type PageState =
  /** Not heard yet, or the page is on its way from one view to another. */
  | { state: 'waiting' }
  /** The page is read only when the user asks (`readNow`). `label` is what people call the site. */
  | { state: 'unasked'; site: string; label: string }
  | { state: 'read'; facts: PageFacts }
  /** A page where Margin is not unless it is called: told of in the side panel alone. */
  | { state: 'elsewhere' }
  /** The page ought to hold something, and its structure is not understood. */
  | { state: 'unread'; site: string; facts?: PageFacts }
  /** The tab's content script is gone: the user must reload the tab. */
  | { state: 'gone' }

const state = signal<PageState>({ state: 'waiting' })
const stands = signal<Place | undefined>(undefined)

/** What the page beside says, as last heard. */
export const page: ReadonlySignal<PageState> = state

/** How the sidebar stands on this site: docked or over the page, its width in CSS pixels. Unknown at first. */
export const place: ReadonlySignal<Place | undefined> = stands

const site = signal<Here | undefined>(undefined)

/** The site the page belongs to, and what the user has there; nothing on other pages, and before it is known. */
export const here: ReadonlySignal<Here | undefined> = site

let post: (message: ToPage) => void = () => {}

/** The two ears that `followPage` gives to whoever brings the messages in. */
export type Ears = { hear: (message: Hearing) => void; gone: () => void }

/**
 * Connects this room to the tab: called once, by the sidebar's entry point, or by a test with a page of its own.
 * @param open opens the link and returns how to speak to the page
 * @param onFocus the user asked for the keyboard to be in the sidebar
 */
export function followPage(open: (ears: Ears) => (message: ToPage) => void, onFocus: () => void): void {
  post = open({
    hear: (message) => {
      if (message.kind === 'place') {
        const { kind: _, ...now } = message
        stands.value = now
      } else if (message.kind === 'called') showCalled({ tab: message.tab, kept: message.kept })
      else if (message.kind === 'here') {
        const { kind: _, ...now } = message
        site.value = now
      } else if (message.kind === 'focus') onFocus()
      else if (message.kind === 'selection') {
        answer?.({ text: message.text, url: message.url, site: siteOf(state.value) })
        answer = undefined
      } else show(fromMessage(message), message)
    },
    gone: () => show({ state: 'gone' }),
  })
}

/** How long a page may be on its way. One that never arrives is not understood, and the user must not wait for it. */
const PATIENCE = 4_000
let patience: { url: string; timer: ReturnType<typeof setTimeout> } | undefined

function show(next: PageState, message?: Hearing): void {
  if (message?.kind === 'moving' || message?.kind === 'elsewhere') site.value = undefined
  const facts = message?.kind === 'facts' && next.state === 'waiting' ? message.facts : undefined
  if (facts && patience?.url === facts.url) return
  clearTimeout(patience?.timer)
  patience = facts && {
    url: facts.url,
    timer: setTimeout(() => {
      state.value = { state: 'unread', site: facts.site }
    }, PATIENCE),
  }
  state.value = next
}

function fromMessage(
  message: Exclude<Hearing, { kind: 'place' | 'here' | 'called' | 'focus' | 'selection' }>,
): PageState {
  if (message.kind === 'unasked') return { state: 'unasked', site: message.site, label: message.label }
  if (message.kind === 'moving') return { state: 'waiting' }
  if (message.kind === 'elsewhere') return { state: 'elsewhere' }
  if (message.kind !== 'facts') return { state: 'unread', site: '' }
  const { facts } = message
  if (facts.page === 'unready') return { state: 'waiting' }
  if (facts.page === 'unread') return { state: 'unread', site: facts.site, facts }
  return { state: 'read', facts }
}

/** A text that the user selected on the page, and where. */
export type Selected = { text: string; url: string; site: string }
let answer: ((selected: Selected) => void) | undefined

/** Whether there is a page beside that can be asked what is selected on it. */
export const canAsk: ReadonlySignal<boolean> = computed(
  () => (stands.value !== undefined || site.value !== undefined) && !['gone', 'elsewhere'].includes(state.value.state),
)

/** What the user has selected on the page beside; the page is asked at this moment only. */
export function askSelection(): Promise<Selected> {
  return new Promise((done) => {
    answer = done
    post({ kind: 'selection' })
  })
}

const siteOf = (now: PageState): string =>
  now.state === 'read' ? now.facts.site : 'site' in now && now.site ? now.site : (site.value?.site ?? 'page')

/** Asks for the page to be read, now and until it goes elsewhere: the user's click. */
export function readNow(): void {
  post({ kind: 'read' })
}

/** Folds the sidebar to its narrow tab. */
export function collapse(): void {
  post({ kind: 'collapse' })
}

/** Puts the sidebar beside the page, or over it. */
export function setDocked(docked: boolean): void {
  post({ kind: 'dock', docked })
}

/** Puts the sidebar at the other side of the page. */
export function setSide(side: Place['side']): void {
  post({ kind: 'side', side })
}

/** Sets the width in CSS pixels; the page's side keeps it inside the limits. */
export function setWidth(width: number): void {
  post({ kind: 'width', width })
}

/** Gives the keyboard back to the page. */
export function leave(): void {
  post({ kind: 'leave' })
}

/** Tells the frame around the sidebar which language to speak. */
export function tellLanguage(language: Language): void {
  post({ kind: 'language', language })
}
