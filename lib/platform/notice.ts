/** What stands in the sidebar's place when the extension was updated under the page. */
import type { ShellWord } from '../core/text/shell'

/**
 * Makes the notice.
 * @param word the words of the frame, in the user's language
 */
export function makeNotice(word: (key: ShellWord) => string, reload: () => void, dismiss: () => void): HTMLElement {
  const box = document.createElement('div')
  box.className = 'notice'
  box.setAttribute('role', 'status')
  const text = document.createElement('span')
  text.textContent = word('shell.updated')
  box.append(text)
  for (const [key, act] of [
    ['shell.reload', reload],
    ['shell.dismiss', dismiss],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = word(key)
    button.addEventListener('click', act)
    box.append(button)
  }
  return box
}
