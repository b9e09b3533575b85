/** An open Gmail thread: its subject, its ids, its messages. */
import type { PageMessage } from '../core/capture'
import { findAll } from './find'
import { type GmailId, idsFrom } from './gmailIds'
import { type Context, messageIds, readMessage } from './gmailMessage'
import { writingIn } from './gmailView'
import { messageOnce } from './once'
import { hidesItself, isShown, known } from './pageText'
import { all, isLeftOut } from './shown'

/** The subject's line, which also carries the thread's ids (attributes since about 2018). */
const SUBJECT = 'h2.hP'
/** The thread around it: `.aHU` 2014 → 2026. Several can be in one view while one gives way to the next. */
const THREAD = '.aHU'
/** A message, open (`.adn`) or collapsed (`.adf`), and the part of one that stays where only that was saved. */
const MESSAGE = '.adn, .adf, [data-legacy-message-id], .gs'
/** Where none of these is known any more: the entry of the list around a sender, or the view itself if it has one sender. */
const ENTRY = '[role="listitem"]'
const ANY_SENDER = '.gD[email]'

/** `around`: the element that holds it. */
export type Thread = { subject?: string; ids: GmailId; messages: PageMessage[]; around: Element }

/** The threads that a view shows: one, or two for a moment while the page goes from one to the next. */
export function shownThreads(view: Element, context: Context): Thread[] {
  const headings = all(view, SUBJECT).filter(isShown)
  if (headings.length === 0) {
    const messages = readMessages(view, {}, context)
    return messages.list.length > 0 ? [{ ids: messages.thread, messages: messages.list, around: view }] : []
  }
  return headings.map((heading) => {
    const shown = idsFrom(
      'thread',
      heading.getAttribute('data-thread-perm-id'),
      heading.getAttribute('data-legacy-thread-id'),
    )
    const around = heading.closest(THREAD) ?? view
    const messages = readMessages(around, shown, context)
    const subject = withEmoji(heading)
    return {
      ...(subject ? { subject } : {}),
      ids: shown.id ? shown : messages.thread,
      messages: messages.list,
      around,
    }
  })
}

/** The messages under `root`, in order. Those that log another thread than `thread` are left over from the view before. */
function readMessages(root: Element, thread: GmailId, context: Context): { list: PageMessage[]; thread: GmailId } {
  const list = new Map<string, PageMessage>()
  let threadSeen: GmailId = {}
  let last: Element | undefined
  const writing = writingIn(root)
  for (const element of messageElements(root)) {
    // The inner part of a message already read; a part hidden beside its collapsed twin; a message being written.
    if (last?.contains(element)) continue
    if (isLeftOut(element) || writing.some((part) => part.contains(element))) continue
    last = element
    const { ids, message } = messageOnce(element, [context.account, context.lang], () => {
      const ids = messageIds(element)
      return { ids, message: readMessage(element, ids.message, context) }
    })
    if (thread.legacy && ids.thread.legacy && ids.thread.legacy !== thread.legacy) continue
    if (!threadSeen.id) threadSeen = ids.thread
    const key = ids.message.id ?? `#${list.size}`
    const before = list.get(key)
    if (!before || (before.text === undefined && message.text !== undefined)) list.set(key, message)
  }
  return { list: [...list.values()], thread: threadSeen }
}

function messageElements(root: Element): Element[] {
  const found = findAll(root, MESSAGE)
  if (found.length > 0) return found
  const senders = root.querySelectorAll(ANY_SENDER)
  const entries = [...root.querySelectorAll(ENTRY)].filter((entry) => entry.querySelector(ANY_SENDER))
  return entries.length > 0 ? entries : senders.length === 1 ? [root] : []
}

/** A blank at the beginning or the end, and no line of the markup. */
const LOOSE_BLANK = /^[ \u00a0]+\S|\S[ \u00a0]+$/

/**
 * A subject's text with its emoji, which Gmail draws as images; nothing where one of them does not say what it is, where a
 * blank tells that something before or after it is not there yet, or where only images are there: their words may still come.
 */
export function withEmoji(element: Element): string | undefined {
  let whole = true
  let words = ''
  const read = (node: Node): string => {
    if (node.nodeType === node.TEXT_NODE) {
      words += node.textContent
      return node.textContent ?? ''
    }
    if (node.nodeType !== node.ELEMENT_NODE) return ''
    if (hidesItself(node as Element)) return ''
    const image = (node as Element).localName === 'img' ? (node as Element) : undefined
    if (image) {
      const [emoji, alt] = ['data-emoji', 'alt'].map((name) => image.getAttribute(name))
      whole &&= emoji !== null || alt !== null
      return emoji ?? emojiOnly(alt ?? null)
    }
    return [...node.childNodes].map(read).join('')
  }
  const text = read(element)
  return whole && words.trim() && !LOOSE_BLANK.test(text) ? known(text) : undefined
}

/** An image's other text where it is an emoji; icons say things like "important". */
const emojiOnly = (alt: string | null): string =>
  alt && /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) ? alt : ''
