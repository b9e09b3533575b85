/**
 * Margin called on any page, by the user's own act: the menu of the right mouse button, a keyboard command, the toolbar's
 * popup. Only such an act opens the page to the extension (`activeTab`), that once. What was read waits for the side panel
 * in `storage.session`, which ends with the browser and is never on the disk.
 */
import * as z from 'zod/mini'
import { PageFacts } from '../core/capture'
import { browser } from './browser'
import { openPanel } from './panel'

const FILE = '/anyPage.js'
const MENU = 'save-to-margin'
export const COMMAND = 'save-from-page'
const key = (tab: number) => `called:${tab}`

/** What waits for the side panel: the page, and what it said; without facts it could not be read. */
const Kept = z.object({ page: z.string(), facts: z.optional(PageFacts) })
export type Kept = z.infer<typeof Kept>

type Where = { tab: number; frame?: number; link?: string }

/** Reads the page of a tab as the user asked, and leaves what it said for the side panel. */
export async function callOn({ tab, frame = 0, link }: Where): Promise<void> {
  const page = await addressOf(tab)
  const facts = await read({ tab, frame, link }).catch(() => undefined)
  // What stands in a frame belongs to the page around it: that is where the user will find it again.
  const kept: Kept = { page, ...(facts && { facts: { ...facts, url: page || facts.url } }) }
  await browser.storage.session.set({ [key(tab)]: kept })
}

async function read({ tab, frame = 0, link }: Where): Promise<PageFacts> {
  const target = { tabId: tab, frameIds: [frame] }
  await browser.scripting.executeScript({ target, files: [FILE] })
  const [answer] = await browser.scripting.executeScript({
    target,
    args: [link ?? ''],
    // Runs in the page, in the extension's own world: it knows nothing of this file.
    func: (asked: string) => {
      const world = globalThis as unknown as { marginReadAny: (called: object) => unknown }
      return world.marginReadAny(asked ? { link: asked } : { selection: getSelection()?.toString() ?? '' })
    },
  })
  return PageFacts.parse(answer?.result)
}

/** What waits for the side panel of a tab, as long as the tab shows the page that it was read from. */
export async function calledOn(tab: number): Promise<Kept | undefined> {
  const kept = Kept.safeParse((await browser.storage.session.get(key(tab)))[key(tab)])
  if (!kept.success) return undefined
  if ((await addressOf(tab)) === kept.data.page) return kept.data
  await forgetCalled(tab)
  return undefined
}

/** The address that a tab shows; '' where Margin may not know it. */
const addressOf = async (tab: number): Promise<string> =>
  browser.tabs.get(tab).then(
    (about) => about.url ?? '',
    () => '',
  )

/** It was saved or put away, or the tab went on. */
export const forgetCalled = async (tab: number): Promise<void> => browser.storage.session.remove(key(tab))

/** Tells of each reading that comes in for a tab, or goes. */
export function watchCalled(tell: (tab: number) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return
    for (const name of Object.keys(changes)) if (name.startsWith('called:')) tell(Number(name.slice(7)))
  })
}

/** For the background, while it starts: the menu and the keyboard command. */
export function hearCalls(): void {
  const menus = browser.contextMenus ?? browser.menus
  browser.runtime.onInstalled.addListener(() => {
    menus.removeAll().then(() => {
      menus.create({
        id: MENU,
        title: browser.i18n.getMessage('saveToMargin'),
        contexts: ['page', 'selection', 'link'],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      })
    })
  })
  menus.onClicked.addListener((about, tab) => {
    if (about.menuItemId !== MENU || tab?.id === undefined) return
    // First of all: the browser opens the panel only while the click is being answered.
    void openPanel(tab.id)
    const isContact = /^(mailto|tel):/i.test(about.linkUrl ?? '')
    void callOn({ tab: tab.id, frame: about.frameId, ...(isContact && { link: about.linkUrl }) })
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== COMMAND || tab?.id === undefined) return
    void openPanel(tab.id)
    void callOn({ tab: tab.id })
  })
}
