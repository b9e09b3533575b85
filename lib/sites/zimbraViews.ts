/** Which of Zimbra's views is shown: those of other tabs stay in the page. */
import { hidesItself } from './pageText'
import { isDrawn } from './shown'

/** Its lowest layer, `Z_HIDDEN`: views behind are laid there, most of them off the screen too [source of 6 to 10]. Nothing tells the browser that they are hidden. */
const HIDDEN_LAYER = /(?:^|;)\s*z-index:\s*100\s*(?:;|$)/i

/** Whether an element stands in a view that is kept behind another. */
export function isBehind(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (hidesItself(at)) return true
    const style = at.getAttribute('style')
    if (style !== null && HIDDEN_LAYER.test(style)) return true
  }
  return false
}

/** Whether an element stands in a view that is shown. */
export const isHere = (element: Element): boolean => isDrawn(element) && !isBehind(element)
