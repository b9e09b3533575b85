/** Listens to everything that goes wrong anywhere in the browser: pages, frames of every process, workers. */
import type { Browser, CDPSession } from 'puppeteer-core'

/** Starts listening; the list grows as errors and warnings are reported. Each entry says where it came from. */
export async function collectErrors(browser: Browser): Promise<string[]> {
  const errors: string[] = []
  const filter = [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}]
  const attach = async (session: CDPSession) => {
    session.on('sessionattached', (child) => void listen(child).catch(() => undefined))
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      flatten: true,
      waitForDebuggerOnStart: false,
      filter,
    })
  }
  const hear = (session: CDPSession) => {
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
      errors.push(`uncaught: ${exception?.description ?? text} (${url ?? '?'})`)
    })
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (!['error', 'warning', 'assert'].includes(type)) return
      const said = args.map((arg) => arg.description ?? arg.value ?? arg.type).join(' ')
      errors.push(`console.${type}: ${said} (${stackTrace?.callFrames[0]?.url ?? '?'})`)
    })
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error' || entry.level === 'warning')
        errors.push(`${entry.source}: ${entry.text} (${entry.url ?? '?'})`)
    })
  }
  const listen = async (session: CDPSession) => {
    hear(session)
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable'), attach(session)])
  }
  browser.on('targetcreated', async (target) => {
    if (target.type() !== 'service_worker') return
    const worker = await target.worker().catch(() => null)
    if (worker) hear(worker.client)
  })
  await attach(await browser.target().createCDPSession())
  return errors
}
