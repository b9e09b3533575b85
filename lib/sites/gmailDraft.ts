/**
 * Messages being written in Gmail, floating, popped out or inline, and what the page says of sending. Read so that one may be
 * logged once it is sent; what is written here is never told as a message of the thread.
 */
import type { Correspondent, PageDraft, PageSending } from '../core/capture'
import { writtenIn } from './draftParts'
import { peopleFrom } from './gmailPeople'
import { isShown, known, maybe } from './pageText'
import { isDrawn, isLeftOut } from './shown'

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
/** The row of each kind of recipients: `div[name=to]` of 2022 →, around the text field before. Folded to one line they stay, hidden. */
const ROW = ['to', 'cc', 'bcc'] as const

/** The notice that a message was sent offers to see it, and for a while to take it back (2012 → 2026, the same in every language). */
const SENT = '#link_vsm'
const UNDO = '#link_undo'

/** What a page says of messages being written: those to whom something can be told, and the keys of those that are folded away. */
type Written = { drafts: PageDraft[]; draftsBehind?: string[] }

/** The messages being written, each with the part of the page that is its own. `away`: folded away, or behind another. */
type Composer = { form: Element; box: Element; key: string; away: boolean; messageId?: string; threadId?: string }

export function gmailComposers(doc: Document): Composer[] {
  const forms = [...doc.querySelectorAll(FORM)]
  return forms.flatMap((form, i) => {
    const box = form.closest(BOX) ?? form
    const away = isAway(form)
    // A copy that is kept beside the form.
    if (away && forms.some((other) => other !== form && box.contains(other) && !isAway(other))) return []
    const messageId = /^#?(msg-[af]:[\w-]+)$/.exec(fieldOf(box, DRAFT_ID))?.[1]
    const threadId = /^#?(thread-[af]:[\w-]+)$/.exec(fieldOf(box, THREAD_ID))?.[1]
    // Until Gmail has given it an id, its place on the page is all that tells it from another.
    return [
      { form, box, key: messageId ?? `#${i}`, away, ...maybe('messageId', messageId), ...maybe('threadId', threadId) },
    ]
  })
}

/** Where the subject and the text of one are written. */
export const gmailFields = ({ box }: Composer) => ({
  subject: theOne<HTMLInputElement>(box, SUBJECT),
  body: theOne<HTMLElement>(box, BODY),
})

export function readDrafts(doc: Document, account: string | undefined): Written {
  const drafts: PageDraft[] = []
  const behind: string[] = []
  for (const { form, box, key, away, messageId, threadId } of gmailComposers(doc)) {
    const people = recipients(form, box, account)
    if (away && people.to.length + people.cc.length === 0) behind.push(key)
    else
      drafts.push({
        key,
        ...maybe('messageId', messageId),
        ...maybe('threadId', threadId),
        ...people,
        ...maybe('subject', known(fieldOf(box, SUBJECT))),
        ...maybe('text', writtenIn(theOne(box, BODY))),
      })
  }
  return { drafts, ...(behind.length > 0 ? { draftsBehind: behind } : {}) }
}

const isAway = (element: Element): boolean => isLeftOut(element) || !isDrawn(element)

/** The match that is shown; a hidden one only where there is no other, as in a window that is folded away. */
function theOne<E extends Element>(box: Element, selector: string): E | undefined {
  const found = [...box.querySelectorAll<E>(selector)]
  return found.find((each) => !isLeftOut(each)) ?? (found.length === 1 ? found[0] : undefined)
}

/** A field's text as it is now: typed text is no attribute. */
const fieldOf = (box: Element, selector: string): string => {
  const field = theOne<HTMLInputElement>(box, selector)
  return field?.value || field?.getAttribute('value') || ''
}

/** The addresses that each form showed, at any time: those that are folded away stay its recipients. */
const seen = new WeakMap<Element, Set<string>>()

/** Who stands in the rows and is shown, there or in the line that the rows are folded to; copies that others do not see are left out. */
function recipients(form: Element, box: Element, account: string | undefined): Pick<PageDraft, 'to' | 'cc'> {
  const shown = seen.get(form) ?? new Set()
  seen.set(form, shown)
  for (const chip of chipsIn(box)) if (!isAway(chip)) for (const email of addressesOf(chip)) shown.add(email)
  const rows = ROW.map(
    (name) =>
      theOne(box, `div[name="${name}"]`) ?? theOne(box, `textarea[name="${name}"]`)?.closest('tr, .afV') ?? undefined,
  )
  const peopleOf = (part: Element | undefined): Addressed[] => {
    const chips = part ? chipsIn(part) : []
    const drawn = chips.filter((chip) => !isAway(chip))
    return peopleIn(drawn.length > 0 ? drawn : chips, account).filter(({ email }) => shown.has(email))
  }
  const [to, cc] = rows.map(peopleOf) as [Addressed[], Addressed[]]
  // Where no row is known any more, everybody counts as addressed.
  return rows.some(Boolean) ? { to, cc } : { to: peopleOf(box), cc: [] }
}

type Addressed = Correspondent & { email: string }

const chipsIn = (root: Element): Element[] => [...root.querySelectorAll(CHIP)].filter((chip) => !chip.closest(BODY))

const addressesOf = (chip: Element): string[] =>
  ['email', 'data-hovercard-id'].flatMap((name) => chip.getAttribute(name)?.trim().toLowerCase() ?? [])

function peopleIn(chips: readonly Element[], account: string | undefined): Addressed[] {
  const people: Addressed[] = peopleFrom(
    chips.filter((chip) => chip.hasAttribute('email')),
    account,
  )
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
