/** Every request that a page of the extension or its background makes. */
import type { Browser, CDPSession, Target } from 'puppeteer-core'

/** Starts to listen. @returns what was asked of anybody but the extension itself: who asked, and where. Grows */
export function requestsOf(browser: Browser, id: string): string[] {
  const asked: string[] = []
  const own = `chrome-extension://${id}/`
  const hear = async (session: CDPSession, from: () => string) => {
    session.on('Network.requestWillBeSent', ({ request: { url } }) => {
      if (!/^(?:chrome-extension|data|blob|about):/.test(url)) asked.push(`${from().slice(own.length)} → ${url}`)
    })
    await session.send('Network.enable')
  }
  const onTarget = async (target: Target) => {
    if (target.type() === 'service_worker') {
      // A second session of its own would keep it from stopping.
      const worker = target.url().startsWith(own) && (await target.worker())
      if (worker) await hear(worker.client, () => target.url())
    } else if (target.type() === 'page') {
      // Of frames in pages that are not ours their own drivers tell: one that is listened to here while it starts never does.
      const session = await target.createCDPSession()
      session.on('Network.requestWillBeSent', ({ request: { url }, documentURL }) => {
        if (documentURL.startsWith(own) && !/^(?:chrome-extension|data|blob|about):/.test(url))
          asked.push(`${documentURL.slice(own.length)} → ${url}`)
      })
      await session.send('Network.enable')
    }
  }
  browser.on('targetcreated', (target) => void onTarget(target).catch(() => undefined))
  for (const target of browser.targets()) void onTarget(target).catch(() => undefined)
  return asked
}
