/** Notifications of the browser: shown, looked for, taken away, and what the user does with them. For the background. */
import { browser } from './browser'

/** Chromium shows at most two buttons, Firefox none: there the whole notice is one. */
export type Notice = {
  id: string
  title: string
  text: string
  /** A quiet line below, where there are buttons. */
  hint?: string
  buttons?: readonly string[]
  silent?: boolean
}

/** Whether notices have buttons here. */
export const hasButtons = (): boolean => browser.notifications.onButtonClicked !== undefined

/** Shows a notice; one of the same id that stands there is replaced by it. */
export async function showNotice({ id, title, text, hint, buttons = [], silent = false }: Notice): Promise<void> {
  const shown = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title,
    message: text,
    // Firefox refuses what it does not know.
    ...(hasButtons() && {
      buttons: buttons.map((label) => ({ title: label })),
      silent,
      ...(hint && { contextMessage: hint }),
    }),
  }
  await browser.notifications.create(id, shown)
}

/** The ids of the notices that stand there now, on the screen or in the system's list. */
export const noticesThere = async (): Promise<Set<string>> => new Set(Object.keys(await browser.notifications.getAll()))

export async function clearNotice(id: string): Promise<void> {
  await browser.notifications.clear(id)
}

/** What the user did with a notice: pressed it, one of its buttons (by place), or put it away. */
export type Pressed = { id: string; on: 'itself' | 'away' | number }

/** Calls back for each. To be called while the background starts, or what woke it is missed. */
export function onPressed(hear: (pressed: Pressed) => unknown): void {
  browser.notifications.onClicked.addListener((id) => hear({ id, on: 'itself' }))
  browser.notifications.onClosed.addListener((id, byUser) => byUser && hear({ id, on: 'away' }))
  if (hasButtons()) browser.notifications.onButtonClicked.addListener((id, at) => hear({ id, on: at }))
}
