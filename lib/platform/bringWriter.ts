/** For our pages beside a mailbox: puts a draft into the message being written there. Only ever called by the user's press. */
import { DraftPut, type DraftToPut } from '../core/drafts/put'
import { browser } from './browser'

/** @returns what became of it; `refused` also where the browser keeps extensions out of the page */
export async function putIntoPage(draft: DraftToPut): Promise<DraftPut> {
  const tab = (await browser.tabs.getCurrent()) ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined) return 'none'
  const target = { tabId: tab.id, frameIds: [0] }
  try {
    await browser.scripting.executeScript({ target, files: ['/writer.js'] })
    const [answer] = await browser.scripting.executeScript({
      target,
      // One argument of plain data. What is undefined does not pass.
      args: [JSON.parse(JSON.stringify(draft))],
      // Runs in the page, in the extension's own world: it knows nothing of this file.
      func: (asked: object) => {
        const world = globalThis as unknown as { marginWrite: (draft: object) => unknown }
        return world.marginWrite(asked)
      },
    })
    return DraftPut.parse(answer?.result)
  } catch {
    return 'refused'
  }
}
