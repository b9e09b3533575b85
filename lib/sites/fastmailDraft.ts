/**
 * Messages being written in Fastmail, in a view or below a conversation. Each field's id ends in what it is for; recipients are
 * items of a list before it (until about 2024 text in the field), its editor is Fastmail's own, whose source is public
 * [tools that used the page between 2016 and 2026; no page of it saved].
 */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondents } from '../extract/correspondents'
import { typedIn, writtenIn } from './draftParts'
import { maybe } from './pageText'
import { all, first } from './shown'
import { outermost, shownPerson, unique } from './shownPerson'

const COMPOSE = '.v-Compose'
const FIELD = { to: '[id$="-to-input"]', cc: '[id$="-cc-input"]', subject: 'input[id$="-subject-input"]' } as const
/** A field of addresses with the people that are in it already. */
const BOX = '.v-EmailInput'
const TOKEN = '.v-EmailInput-tokens > li'
const EDITOR = '.v-RichText-input'

/** @returns the messages of which is known to whom they go */
export const readDrafts = (doc: Document): PageDraft[] =>
  outermost(doc, COMPOSE).flatMap((form, i) => {
    const to = peopleIn(first(form, FIELD.to))
    if (!to) return []
    return [
      {
        // Nothing in the page tells one from another but its place.
        key: `#${i}`,
        to,
        cc: peopleIn(first(form, FIELD.cc)) ?? [],
        ...maybe('subject', typedIn(first(form, FIELD.subject))),
        ...maybe('text', writtenIn(first(form, EDITOR))),
      },
    ]
  })

function peopleIn(field: Element | undefined): Correspondent[] | undefined {
  if (field?.localName === 'textarea')
    return parseCorrespondents((field as HTMLTextAreaElement).value).filter((one) => one.email !== undefined)
  const box = field?.closest(BOX)
  return box ? unique(all(box, TOKEN).map(personOf)) : undefined
}

/** A name or an address, or both; beside it a button to remove it. "Friends (5)" is nobody's name. */
function personOf(token: Element): Correspondent | undefined {
  const copy = token.cloneNode(true) as Element
  for (const button of copy.querySelectorAll('button, [role="button"]')) button.remove()
  const person = shownPerson(copy)
  return person?.email || !/\p{Nd}/u.test(person?.name ?? '') ? person : undefined
}
