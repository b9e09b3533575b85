/** The browser's API as far as screens meet it: a store in memory, a badge nobody sees, tabs that are only noted. */
const kept = new Map<string, unknown>()
export const openedTabs: string[] = []

export const browser = {
  runtime: {
    id: 'margin',
    getURL: (path: string) => `chrome-extension://margin/${path}`,
    sendMessage: async () => ({ due: 0 }),
  },
  storage: {
    local: {
      get: async (key: string | null) =>
        key === null ? Object.fromEntries(kept) : kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {},
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
      },
      remove: async (key: string) => void kept.delete(key),
    },
  },
  tabs: { create: async ({ url }: { url: string }) => void openedTabs.push(url) },
}
export const isAlive = () => true

export function emptyStore(): void {
  kept.clear()
  openedTabs.length = 0
  localStorage.clear()
}
