/** Reads the page while somebody of ours listens, and tells what changed; on sites that wait to be asked, only what was asked for. */
import { isWithin } from './asked'
import type { SiteName, ToSidebar } from './channel'
import type { Read } from './reader'
import { watchPage } from './watch'

export type Page = {
  name: SiteName
  /** Read only what the user asked to have read; see `SiteName.reads`. */
  onRequest: boolean
  /** What the page says; nothing while the reader is not in it. */
  read: () => Read | undefined
  /** Tells when the reader has come. */
  whenReady: (tell: () => void) => void
}

export type Reading = {
  /** The user asks for what the page shows now. */
  ask: () => void
  /** Somebody new listens: everything is told again. */
  again: () => void
  /** Whether anybody listens now: reads on, or rests. */
  run: (on: boolean) => void
}

/** @param check whether the extension is still there; an orphan finds out here too, and stops */
export function readFor(page: Page, post: (message: ToSidebar) => void, check: () => boolean): Reading {
  /** What the user asked to have read. */
  let askedFor: URL | undefined
  let told = ''
  let on = false

  const watch = watchPage(look, () => {
    if (askedFor && !isWithin(askedFor, new URL(location.href))) askedFor = undefined
    tell()
  })
  page.whenReady(watch.look)
  const waits = () => page.onRequest && askedFor === undefined

  /** @returns whether there is more to read of the same page */
  function look(): boolean {
    if (!check() || !on || waits()) return false
    const facts = page.read()
    if (facts === 'more') return true
    say(facts ? { kind: 'facts', facts } : { kind: 'wanted', site: page.name.site })
    return false
  }

  function tell(): void {
    if (on && waits()) say({ kind: 'unasked', ...page.name })
    else watch.look()
  }

  function say(message: ToSidebar): void {
    const text = JSON.stringify(message)
    if (text === told) return
    told = text
    post(message)
  }

  return {
    ask() {
      askedFor = new URL(location.href)
      told = ''
      watch.look()
    },
    again() {
      told = ''
      tell()
    },
    run(next) {
      on = next
      if (on) watch.start()
      else watch.stop()
    },
  }
}
