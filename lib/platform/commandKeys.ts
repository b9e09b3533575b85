/** The keys that call Margin from anywhere in the browser, as they are set there: the user may have chosen others, or none. */
import { browser } from './browser'

export type CommandKeys = { sidebar?: string; popup?: string; save?: string }

/** As the browser writes them, such as `Alt+M`; left out where none is set. */
export async function commandKeys(): Promise<CommandKeys> {
  const all = new Map((await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut || undefined]))
  return {
    sidebar: all.get('toggle-sidebar'),
    popup: all.get('_execute_action') ?? all.get('_execute_browser_action'),
    save: all.get('save-from-page'),
  }
}
