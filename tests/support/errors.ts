/** Listens to everything that goes wrong anywhere in the browser: pages, frames of every process, workers. */
import type { Browser, CDPSession, Target } from 'puppeteer-core'

/**
 * Starts listening; the list grows as errors and warnings are reported. Each entry says where it came from. What happened
 * in a target before it was listened to is told too: the browser keeps it.
 */
export function collectErrors(browser: Browser): string[] {
  const errors: string[] = []
  const hear = async (session: CDPSession) => {
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
      errors.push(`uncaught: ${exception?.description ?? text} (${url ?? '?'})`)
    })
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (!['error', 'warning', 'assert'].includes(type)) return
      const said = args.map((arg) => arg.description ?? arg.value ?? arg.type).join(' ')
      errors.push(`console.${type}: ${said} (${stackTrace?.callFrames[0]?.url ?? '?'})`)
    })
    session.on('Log.entryAdded', ({ entry }) => {
      // A page of ours with nothing on it is a picture: the browser draws that with styles of its own, which our policy refuses.
      if (entry.source === 'security' && entry.url?.endsWith('/icon/16.png')) return
      if (entry.level === 'error' || entry.level === 'warning')
        errors.push(`${entry.source}: ${entry.text} (${entry.url ?? '?'})`)
    })
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')])
  }
  const onTarget = async (target: Target) => {
    // A second session of its own would keep a worker from stopping.
    if (target.type() === 'service_worker') {
      const worker = await target.worker()
      if (worker) await hear(worker.client)
    } else if (target.type() === 'page' || target.type() === 'other') await hear(await target.createCDPSession())
  }
  // A target may be gone before it is reached; then it has nothing more to say.
  browser.on('targetcreated', (target) => void onTarget(target).catch(() => undefined))
  for (const target of browser.targets()) void onTarget(target).catch(() => undefined)
  return errors
}
