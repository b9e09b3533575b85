/**
 * Messages being written in Proton Mail: boxes above the page, each with an editor in a frame of the page's own origin [source,
 * 2021 → 2026]. While the addresses have the focus each recipient has a chip with name and address; else they are folded to
 * a line of names.
 */
import type { Correspondent, PageDraft } from '../core/capture'
import { around, typedIn, writtenIn } from './draftParts'
import { frameDocument, known, maybe, tidy } from './pageText'
import { all, first, words } from './shown'
import { addressesIn, unique, writtenPerson } from './shownPerson'

type Recipients = { to: Correspondent[]; cc: Correspondent[] }

const id = (name: string) => `[data-testid="${name}"]`
const SUBJECT = id('composer:subject')
const FRAME = `iframe${id('rooster-iframe')}`
/** In place of the frame, for a message without styles. */
const PLAIN = `textarea${id('editor-textarea')}`
/** Beside it, in the frame, stands what is no part of the message. */
const WRITTEN = '#rooster-editor'
/** The box itself, and what numbers it (`composer-0`) for as long as it is open. */
const BOX = '.composer, [data-testid^="composer-"]:not([data-testid*=":"])'
const NUMBER = /^composer-\d+$/
const CHIP = id('composer-addresses-item')
const LABEL = id('composer-addresses-item-label')
const REMOVE = 'remove-address-button-'
/** The field after the chips of each kind tells the kind, by either of two names. */
const FIELD = { 'composer:to': 'to', 'composer:to-cc': 'cc', 'composer:to-bcc': 'bcc' } as const
const FIELDS = Object.keys(FIELD).map(id).join()
const FIELD_ID = /^(to|cc|bcc)-composer/
const FOLDED = id('composer:address')

/** @returns the messages of which is known to whom they go */
export const readDrafts = (doc: Document): PageDraft[] =>
  all(doc, SUBJECT).flatMap((subject, i) => {
    const box = around(subject, `${FRAME}, ${PLAIN}`)
    // With another box's subject in it, it is no box: parts of this one are not there yet.
    const people = box && box.querySelectorAll(SUBJECT).length === 1 && recipientsIn(box)
    if (!box || !people) return []
    const frame = first(box, FRAME)
    const text = writtenIn((frame && frameDocument(frame)?.querySelector(WRITTEN)) ?? frame ?? first(box, PLAIN))
    return [{ key: numberOf(box) ?? `#${i}`, ...people, ...maybe('subject', typedIn(subject)), ...maybe('text', text) }]
  })

function numberOf(box: Element): string | undefined {
  for (let at = box.closest(BOX); at; at = at.parentElement?.closest(BOX) ?? null) {
    const name = at.getAttribute('data-testid') ?? ''
    if (NUMBER.test(name)) return name
  }
  return undefined
}

/** The chips that each box showed last: the folded line says the same people by their names. */
const seen = new WeakMap<Element, Recipients>()

function recipientsIn(box: Element): Recipients | undefined {
  const folded = first(box, FOLDED)
  if (folded) return foldedIn(folded, seen.get(box))
  const found: Recipients = { to: [], cc: [] }
  for (const chip of all(box, CHIP)) {
    const kind = kindOf(chip, box)
    // Whoever gets a copy that the others do not see would be told with them.
    if (!kind) return undefined
    const person = personOf(chip)
    if (kind !== 'bcc' && person) found[kind] = unique([...found[kind], person])
  }
  if (!first(box, FIELDS)) return undefined
  seen.set(box, found)
  return found
}

/** The kind of a chip: that of the one field which is nearest to it. */
function kindOf(chip: Element, box: Element): 'to' | 'cc' | 'bcc' | undefined {
  for (let at = chip.parentElement; at && box.contains(at); at = at.parentElement) {
    const fields = at.querySelectorAll('input')
    const [field] = fields
    if (!field) continue
    const named = FIELD[field.getAttribute('data-testid') as keyof typeof FIELD]
    const numbered = FIELD_ID.exec(field.id)?.[1]
    return fields.length > 1 || (named && numbered && named !== numbered) ? undefined : (named ?? (numbered as 'to'))
  }
  return undefined
}

/** `Name <address>`, or the address; it can be edited in place, so its own button to remove it has the last word. */
function personOf(chip: Element): Correspondent | undefined {
  const said = writtenPerson(words(first(chip, LABEL)))
  const button = first(chip, `[data-testid^="${REMOVE}"]`)?.getAttribute('data-testid')
  const [address] = addressesIn(button?.slice(REMOVE.length))
  return !address || said?.email === address ? said : { email: address }
}

/**
 * The folded line: people in spans, before each kind that has any a span with a `title`, whose words are translated: that of To is
 * for screen readers only (and is not there before 2024), that of the hidden copies is laid out in its own way. The line's own
 * `title` has all names once more, in their order: where the two do not agree, nobody is told.
 */
function foldedIn(folded: Element, before: Recipients | undefined): Recipients | undefined {
  const line = first(folded, '[title]')
  if (!line) return undefined
  const kinds: { kind: 'to' | 'cc' | 'bcc'; labels: string[] }[] = []
  for (const part of line.children) {
    if (part.classList.contains('placeholder')) continue
    const mark = part.hasAttribute('title') ? part : part.querySelector('[title]')
    if (mark) {
      const kind = kindMarked(mark)
      if (!kind || words(mark) !== words(part)) return undefined
      kinds.push({ kind, labels: [] })
    } else {
      const label = labelOf(part)
      if (!label) return undefined
      if (kinds.length === 0) kinds.push({ kind: 'to', labels: [] })
      kinds.at(-1)?.labels.push(label)
    }
  }
  const inOrder = kinds.map(({ kind }) => kind).join()
  const names = kinds.flatMap(({ labels }) => labels).join(', ')
  const whole = kinds.every(({ labels }) => labels.length > 0) && names === tidy(line.getAttribute('title'))
  if (!whole || !/^(?:to)?(?:(?:^|,)cc)?(?:(?:^|,)bcc)?$/.test(inOrder)) return undefined
  const people = (which: 'to' | 'cc') => {
    const labels = kinds.find(({ kind }) => kind === which)?.labels ?? []
    return unique(labels.map((label, i) => foldedPerson(label, before?.[which], labels.length, i)))
  }
  return { to: people('to'), cc: people('cc') }
}

function kindMarked({ classList: looks }: Element): 'to' | 'cc' | 'bcc' | undefined {
  if (looks.contains('inline-flex')) return 'bcc'
  if (!looks.contains('color-hint') && !looks.contains('color-primary')) return undefined
  return looks.contains('sr-only') ? 'to' : 'cc'
}

/** The name stands last and innermost; before it there may be a lock, which has words for screen readers. */
function labelOf(part: Element): string | undefined {
  const inmost = all(part, '*').filter((each) => each.childElementCount === 0 && /\p{L}/u.test(words(each)))
  return known(words(inmost.at(-1)))
}

/** One of the folded line: by name alone, unless the same chip stood there. "Friends (5 members)" is nobody's name. */
function foldedPerson(
  label: string,
  chips: Correspondent[] | undefined,
  count: number,
  i: number,
): Correspondent | undefined {
  const chip = chips?.length === count ? chips[i] : undefined
  if (chip && (chip.name === label || chip.email === label.toLowerCase())) return chip
  const person = writtenPerson(label)
  return person?.email || !/\p{Nd}/u.test(label) ? person : undefined
}
