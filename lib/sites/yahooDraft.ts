/**
 * A message being written in Yahoo Mail: fields with ids of their own, recipients in pills whose `title` has name and address
 * [tools and tests that used the page between 2018 and 2026; no page of it saved].
 */
import type { Correspondent, PageDraft } from '../core/capture'
import { around, typedIn, writtenIn } from './draftParts'
import { maybe } from './pageText'
import { first } from './shown'
import { addressesIn, outermost, shownPerson, unique, writtenPerson } from './shownPerson'

const EDITOR = '[data-test-id="rte"]'
const TO = '#message-to-field'
const FIELD_ID = /^message-(to|cc|bcc)-field$/
const SUBJECT = '[data-test-id="compose-subject"]'
const PILL = '[data-test-id="pill"], [data-test-id="y-pill"]'
const PILL_TEXT = '[data-test-id="pill-text"]'

/** @returns the messages of which is known to whom they go */
export const readDrafts = (doc: Document, url: URL): PageDraft[] =>
  outermost(doc, EDITOR).flatMap((editor, i) => {
    const form = around(editor, TO)
    const people = form && outermost(form, EDITOR).length === 1 && recipientsIn(form)
    if (!form || !people) return []
    return [
      {
        // `/d/compose/4200174797`: given to it soon after it is begun.
        key: /\/compose\/(\d+)/.exec(url.pathname)?.[1] ?? `#${i}`,
        ...people,
        ...maybe('subject', typedIn(first(form, SUBJECT))),
        ...maybe('text', writtenIn(editor)),
      },
    ]
  })

function recipientsIn(form: Element): { to: Correspondent[]; cc: Correspondent[] } | undefined {
  const found: { to: Correspondent[]; cc: Correspondent[] } = { to: [], cc: [] }
  for (const pill of outermost(form, PILL)) {
    const kind = kindOf(pill, form)
    // Whoever gets a copy that the others do not see would be told with them.
    if (!kind) return undefined
    if (kind !== 'bcc') found[kind] = unique([...found[kind], personOf(pill)])
  }
  return found
}

/** The kind of a pill: that of the field which is nearest to it. */
function kindOf(pill: Element, form: Element): 'to' | 'cc' | 'bcc' | undefined {
  for (let at = pill.parentElement; at && form.contains(at); at = at.parentElement) {
    const fields = [...at.querySelectorAll('input')]
    if (fields.length === 0) continue
    const kinds = new Set(fields.flatMap(({ id }) => FIELD_ID.exec(id)?.[1] ?? []))
    return kinds.size === 1 ? ([...kinds][0] as 'to') : undefined
  }
  return undefined
}

/** `Name <address>`, `<address>`; where the title has none, what is shown. */
function personOf(pill: Element): Correspondent | undefined {
  const title = pill.getAttribute('title')
  return addressesIn(title).length > 0 ? writtenPerson(title) : shownPerson(first(pill, PILL_TEXT) ?? pill)
}
