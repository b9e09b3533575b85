/** Templates filled in with the records of the moment, as the user's language writes them; and what is done with the draft. */
import type { DraftTemplate } from '../core/drafts/draftTemplate'
import { WRITABLE_SITES } from '../core/drafts/put'
import { type Rendered, rendered } from '../core/drafts/rendered'
import { type About, draftValues } from '../core/drafts/values'
import type { Found } from '../db/draftAbout'
import { currentDay } from './clock'
import { formatDate, formatMoney } from './format'
import { currentSettings } from './look'
import { page } from './page'

export type Filled = { subject?: Rendered; text: Rendered }

/** The values of all fields for some records. */
export function valuesFor(found: Found): Map<string, string | undefined> {
  const settings = currentSettings.value
  const user = { name: settings?.userName, email: settings?.ownAddresses[0] }
  const about: About = { ...found, user, today: currentDay.value }
  return draftValues(about, { money: formatMoney, day: (day) => formatDate(day) })
}

/** A template filled in. The subject of an email is one line. */
export function filled(template: Pick<DraftTemplate, 'subject' | 'text'>, found: Found): Filled {
  const values = valuesFor(found)
  return {
    ...(template.subject && { subject: rendered(template.subject, values) }),
    text: rendered(template.text, values),
  }
}

/** The one message that is being written on the page beside, by its key; nothing where there are several, or its form is not known. */
export function writtenBeside(): string | undefined {
  const now = page.value
  if (now.state !== 'read' || !WRITABLE_SITES.includes(now.facts.site)) return undefined
  const [one, ...more] = now.facts.drafts ?? []
  return more.length ? undefined : one?.key
}
