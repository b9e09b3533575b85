/** The browser's API as far as screens meet it: a store in memory, a badge nobody sees, tabs that are only noted. */
const kept = new Map<string, unknown>()
export const openedTabs: string[] = []

const silent = { addListener: () => undefined, removeListener: () => undefined }

export const browser = {
  runtime: {
    id: 'margin',
    getURL: (path: string) => `chrome-extension://margin/${path}`,
    sendMessage: async () => ({ due: 0 }),
  },
  storage: {
    onChanged: silent,
    local: {
      get: async (key: string | null) =>
        key === null ? Object.fromEntries(kept) : kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {},
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
      },
      remove: async (key: string) => void kept.delete(key),
      onChanged: silent,
    },
  },
  permissions: { onAdded: silent, onRemoved: silent },
  tabs: {
    onActivated: silent,
    onUpdated: silent,
    create: async ({ url }: { url: string }) => void openedTabs.push(url),
  },
}
export const isAlive = () => true

export function emptyStore(): void {
  kept.clear()
  openedTabs.length = 0
  localStorage.clear()
}
