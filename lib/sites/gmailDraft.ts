/**
 * Messages being written in Gmail, floating, popped out or inline, and what the page says of sending. Read so that one may be
 * logged once it is sent; what is written here is never told as a message of the thread.
 */
import type { Correspondent, PageDraft, PageSending } from '../core/capture'
import { writtenIn } from './draftParts'
import { peopleFrom } from './gmailPeople'
import { isShown, known, maybe } from './pageText'

/** One box a message, 2012 → 2026. */
const FORM = 'form.bAs'
/** The hidden fields that carry the ids of the draft and of its thread stand in the box, in or beside the form (capture of 2020, tools of 2025). */
const BOX = '.I5, .M9, .ip.adB, [role="dialog"]'
const DRAFT_ID = 'input[name="draft"]'
const THREAD_ID = 'input[name="rt"]'
const SUBJECT = 'input[name="subjectbox"]'
const BODY = '.Am.Al.editable'
/** A recipient: a chip of 2022 →, an element with the address before. */
const CHIP = '[data-hovercard-id*="@"], [email]'
/** The row of each kind of recipients: `div[name=to]` of 2022 →, around the text field before. */
const ROW = ['to', 'cc'] as const

/** The notice that a message was sent offers to see it, and for a while to take it back (2012 → 2026, the same in every language). */
const SENT = '#link_vsm'
const UNDO = '#link_undo'

export function readDrafts(doc: Document, account: string | undefined): PageDraft[] {
  return [...doc.querySelectorAll(FORM)].map((form, i) => {
    const box = form.closest(BOX) ?? form
    const messageId = /^#?(msg-[af]:[\w-]+)$/.exec(fieldOf(box, DRAFT_ID))?.[1]
    const threadId = /^#?(thread-[af]:[\w-]+)$/.exec(fieldOf(box, THREAD_ID))?.[1]
    const subject = known(fieldOf(box, SUBJECT))
    return {
      // Until Gmail has given it an id, its place on the page is all that tells it from another.
      key: messageId ?? `#${i}`,
      ...maybe('messageId', messageId),
      ...maybe('threadId', threadId),
      ...recipients(box, account),
      ...maybe('subject', subject),
      ...maybe('text', writtenIn(box.querySelector(BODY) ?? undefined)),
    }
  })
}

/** A field's text as it is now: typed text is no attribute. */
const fieldOf = (box: Element, selector: string): string => {
  const field = box.querySelector<HTMLInputElement>(selector)
  return field?.value || field?.getAttribute('value') || ''
}

function recipients(box: Element, account: string | undefined): { to: Correspondent[]; cc: Correspondent[] } {
  const [to, cc] = ROW.map((name) => {
    const row =
      box.querySelector(`div[name="${name}"]`) ?? box.querySelector(`textarea[name="${name}"]`)?.closest('tr, .afV')
    return row ? peopleIn(row, account) : undefined
  })
  // Rows that are not known any more, or folded to one line: everybody counts as addressed.
  return to?.length || cc?.length ? { to: to ?? [], cc: cc ?? [] } : { to: peopleIn(box, account), cc: [] }
}

function peopleIn(root: Element, account: string | undefined): Correspondent[] {
  const chips = [...root.querySelectorAll(CHIP)].filter((chip) => !chip.closest(BODY))
  const written = chips.filter((chip) => chip.hasAttribute('email'))
  const people = peopleFrom(written, account)
  for (const chip of chips) {
    const email = chip.getAttribute('data-hovercard-id')?.trim().toLowerCase()
    if (email?.includes('@') && !people.some((person) => person.email === email)) people.push({ email })
  }
  return people
}

export function readSending(doc: Document): PageSending {
  const sent = doc.querySelector(SENT)
  const said = sent !== null && isShown(sent)
  const undo = said ? doc.querySelector(UNDO) : null
  return { said, undoable: undo !== null && isShown(undo) }
}
