/** The few calls of the extension API that tests evaluate inside the browser, in Chromium's own words. */
declare const chrome: {
  storage: {
    local: {
      set(items: Record<string, unknown>): Promise<void>
      clear(): Promise<void>
      get(key: string | null): Promise<Record<string, unknown>>
      remove(key: string): Promise<void>
    }
  }
  tabs: {
    query(about: object): Promise<{ id?: number; url?: string }[]>
    sendMessage(tab: number, message: unknown, to: { frameId: number }): Promise<unknown>
    getCurrent(): Promise<{ id?: number } | undefined>
    connect(tab: number, about: object): { onDisconnect: { addListener(heard: () => void): void } }
  }
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>
    executeScript(what: {
      target: { tabId: number }
      files?: string[]
      args?: unknown[]
      func?: (one: never) => unknown
    }): Promise<{ result?: unknown }[]>
    unregisterContentScripts(): Promise<void>
  }
  runtime: {
    id: string

    sendMessage(message: unknown): Promise<unknown>
    sendMessage(to: string, message: unknown): Promise<unknown>
    getURL(path: string): string
    lastError?: unknown
  }
  action: { getBadgeText(about: object): Promise<string>; getTitle(about: object): Promise<string> }
  alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number }[]>
    get(name: string): Promise<{ scheduledTime: number } | undefined>
    create(name: string, when: { when: number }): Promise<void>
  }
  notifications: { getAll(): Promise<Record<string, true>>; clear(id: string): Promise<boolean> }
}
