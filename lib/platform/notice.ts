/** What stands in the sidebar's place when there is something to be told on the page itself. */

/** What can be done about it: what the button says, and what it does. */
export type NoticeAnswer = readonly [label: string, act: () => void]

export function makeNotice(text: string, answers: readonly NoticeAnswer[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'notice'
  box.setAttribute('role', 'status')
  const words = document.createElement('span')
  words.textContent = text
  box.append(words)
  for (const [label, act] of answers) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', act)
    box.append(button)
  }
  return box
}
