/** Looks into what Margin adds to a page: the host, its closed shadow root, and the frame inside. */
import type { CDPSession, Frame, Page } from 'puppeteer-core'

/** The narrow tab's button, the handle, the frame, the notice: the parts of the shell, as CSS selectors in its shadow root. */
export type Part = '.tab' | '.handle' | 'iframe' | '.panel' | '.notice' | '.notice button' | '.notice button + button'

export type Box = { x: number; y: number; width: number; height: number }

/** A DevTools view of a page's shell. Closed shadow roots are closed to scripts, not to the debugger. */
export async function openShell(page: Page) {
  const session: CDPSession = await page.createCDPSession()

  /** The shadow roots of all hosts in the page. */
  async function roots(): Promise<number[]> {
    const { root } = await session.send('DOM.getDocument', { depth: 0 })
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'margin-sidebar' })
    const described = await Promise.all(
      // One may be gone by the time that it is asked about: another is in its place.
      nodeIds.map((nodeId) =>
        session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true }).catch(() => undefined),
      ),
    )
    const ids: number[] = []
    for (const one of described) {
      for (const shadow of one?.node.shadowRoots ?? []) {
        const pushed = await session.send('DOM.pushNodesByBackendIdsToFrontend', {
          backendNodeIds: [shadow.backendNodeId],
        })
        ids.push(...pushed.nodeIds)
      }
    }
    return ids
  }

  /** The parts of all hosts that match. */
  async function all(selector: Part): Promise<number[]> {
    const found = await Promise.all(
      (await roots()).map((nodeId) =>
        session.send('DOM.querySelectorAll', { nodeId, selector }).catch(() => undefined),
      ),
    )
    return found.flatMap((one) => one?.nodeIds ?? [])
  }

  /** Where a part is drawn, in CSS pixels of the window; nothing where it is not drawn. */
  async function box(selector: Part): Promise<Box | undefined> {
    const [nodeId] = await all(selector)
    if (nodeId === undefined) return undefined
    const model = await session.send('DOM.getBoxModel', { nodeId }).catch(() => undefined)
    if (!model) return undefined
    const [x = 0, y = 0] = model.model.border
    return { x, y, width: model.model.width, height: model.model.height }
  }

  /** A part's attributes. */
  async function attributes(selector: Part): Promise<Record<string, string>> {
    const [nodeId] = await all(selector)
    if (nodeId === undefined) return {}
    const { attributes: flat } = await session.send('DOM.getAttributes', { nodeId })
    const pairs: [string, string][] = []
    for (let i = 0; i + 1 < flat.length; i += 2) pairs.push([flat[i] ?? '', flat[i + 1] ?? ''])
    return Object.fromEntries(pairs)
  }

  /** Clicks the middle of a part, as a user would. */
  async function click(selector: Part): Promise<void> {
    const at = await until(() => box(selector), `${selector} to be shown`)
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2)
  }

  /** Puts the keyboard on a part. */
  async function focus(selector: Part): Promise<void> {
    const [nodeId] = await all(selector)
    await session.send('DOM.focus', { nodeId })
  }

  /** A part's background as it is drawn. */
  async function background(selector: Part): Promise<string> {
    const [nodeId] = await all(selector)
    const { object } = await session.send('DOM.resolveNode', { nodeId })
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return getComputedStyle(this).backgroundColor }',
    })
    return result.value
  }

  return { roots, all, box, attributes, background, click, focus }
}

export type Shell = Awaited<ReturnType<typeof openShell>>

/** The sidebar's frame, once it is there. */
export async function sidebarFrame(page: Page, timeout = 10_000): Promise<Frame> {
  return page.waitForFrame((frame) => isSidebar(frame), { timeout })
}

export const isSidebar = (frame: Frame) => /^chrome-extension:\/\/[^/]+\/sidebar\.html/.test(frame.url())

/**
 * Asks again, as often as the browser answers, until there is something to say.
 * @throws after ten seconds, with what was waited for
 */
export async function until<T>(ask: () => Promise<T | undefined | false>, what: string, timeout = 10_000): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await new Promise((done) => setImmediate(done))
  }
}

/** All that a frame shows in words, what stands in its fields too; nothing while the frame is on its way. */
export async function wordsIn(frame: Frame | undefined): Promise<string> {
  const read = () =>
    [document.body?.textContent, ...[...document.querySelectorAll('input')].map((input) => input.value)].join('\n')
  // A frame may leave while it is asked.
  return (await frame?.evaluate(read).catch(() => undefined)) ?? ''
}
