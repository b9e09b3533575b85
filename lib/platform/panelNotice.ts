/** What is told on a page where Margin stands in the browser's side panel, or has to: no sidebar is there to say it. */
import type { Language } from '../core/text/catalogue'
import { type ShellWord, shell } from '../core/text/shell'
import { addHost, type Host } from './host'
import { makeNotice, type NoticeAnswer } from './notice'

export type PanelNotice = {
  /** The key opens the side panel; a page cannot. */
  press: (language: Language) => void
  /** The page keeps the sidebar out. @param use the user wants the side panel here */
  blocked: (language: Language, use: () => void) => void
  remove: () => void
}

/** @param stays whether the notice may come back where the page throws it out */
export function panelNotice(stays: () => boolean): PanelNotice {
  let host: Host | undefined
  const remove = () => {
    host?.remove()
    host = undefined
  }
  function tell(language: Language, text: ShellWord, use?: () => void): void {
    remove()
    const word = (key: ShellWord) => shell[language][key]
    const answers: NoticeAnswer[] = [[word('shell.dismiss'), remove]]
    if (use) answers.unshift([word('shell.usePanel'), use])
    host = addHost(document, stays)
    host.element.dataset.state = 'notice'
    host.shadow.append(makeNotice(word(text), answers))
  }
  return {
    press: (language) => tell(language, 'shell.pressPanel'),
    blocked: (language, use) => tell(language, 'shell.blocked', use),
    remove,
  }
}
