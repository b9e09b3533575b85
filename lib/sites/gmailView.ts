/** Which part of Gmail's page is the open view, who is signed in, and whether a message is being written. */
import { findAll } from './find'
import { ASIDE, isShown, tidy } from './pageText'

/** The open view. Views visited before stay in the page, hidden. Stable since 2014. */
const MAIN = '[role="main"]'

/** Windows and boxes in which a message is written: never a received one. Floating (2012 →), pop-out, inline reply. */
const WRITING = '[role="dialog"], .dw, .M9, form.bAs, .ip.adB'
const COMPOSE = 'form.bAs, .M9 input[name="subjectbox"], .Am.Al.editable, input[name="subjectbox"]'

/** The account button; its label ends with the address in every language. */
const ACCOUNT_BUTTON = 'a[href^="https://accounts.google.com/SignOutOptions"]'

const ADDRESS = /[^\s()<>"',;:]+@[^\s()<>"',;:]+\.[^\s()<>"',;:]+/

/**
 * The roots to read: the shown `[role=main]`s, the whole body where the page is a part of one, nothing where all are hidden, as they
 * are between two views. One in an aside is not the page's subject.
 */
export function openViews(doc: Document): Element[] {
  const mains = [...doc.querySelectorAll(MAIN)]
  if (mains.length === 0) return doc.body ? [doc.body] : []
  return mains.filter((main) => !main.closest(ASIDE) && isShown(main))
}

/** The parts of a view in which a message is being written: mostly none. */
export const writingIn = (view: Element): Element[] => findAll(view, WRITING)

/** Whether a message is being written anywhere on the page. */
export const hasCompose = (doc: Document): boolean => doc.querySelector(COMPOSE) !== null

/**
 * The signed-in address, lower-cased: the last address between dashes in the title ("Subject - user@host - Gmail"; the
 * words around it are translated, and a subject may hold addresses of its own), else the account button's label.
 */
export function accountOf(doc: Document): string | undefined {
  const parts = tidy(doc.title).split(' - ')
  for (let i = parts.length - 1; i > 0; i--) {
    const address = ADDRESS.exec(parts[i] ?? '')?.[0]
    if (address && address === parts[i]) return address.toLowerCase()
  }
  return ADDRESS.exec(doc.querySelector(ACCOUNT_BUTTON)?.getAttribute('aria-label') ?? '')?.[0]?.toLowerCase()
}
