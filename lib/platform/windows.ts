/** Our own pages that are open elsewhere, as one would name them to the user: to be closed, when one holds the database. */
import { browser } from './browser'

/** `title`: where the browser tells it. `hash`: where in the full page it stands. */
export type OwnWindow = { page: 'dashboard' | 'popup' | 'sidebar' | 'other'; title?: string; hash?: string }

type Context = { contextType: string; documentUrl?: string; documentId?: string; tabId: number }
type Runtime = { getContexts?: (filter: object) => Promise<Context[]> }

/** Every other page of ours. Browsers that cannot tell give none. */
export async function otherWindows(): Promise<OwnWindow[]> {
  const { getContexts } = browser.runtime as unknown as Runtime
  const chromium = (globalThis as { chrome?: { runtime?: Runtime } }).chrome?.runtime
  const ask = getContexts ?? chromium?.getContexts
  if (!ask) return []
  const [all, own] = await Promise.all([ask.call(chromium ?? browser.runtime, {}), browser.tabs.getCurrent()])
  const others = all.filter(
    ({ contextType, documentUrl, tabId }) =>
      contextType !== 'BACKGROUND' && !(documentUrl === location.href && (own?.id ?? -1) === tabId),
  )
  return Promise.all(others.map(named))
}

async function named({ documentUrl = '', tabId }: Context): Promise<OwnWindow> {
  // The side panel is the sidebar in another place, and is called so.
  const name = /\/(dashboard|popup|sidebar|sidepanel)\.html/.exec(documentUrl)?.[1]?.replace('panel', 'bar')
  const title =
    tabId < 0
      ? undefined
      : await browser.tabs.get(tabId).then(
          (tab) => tab.title,
          () => undefined,
        )
  const { hash } = new URL(documentUrl || 'page:/')
  return { page: (name ?? 'other') as OwnWindow['page'], ...(title && { title }), ...(hash && { hash }) }
}
