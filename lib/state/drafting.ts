/** Templates filled in with the records of the moment, as the user's language writes them; and what is done with the draft. */
import type { DraftTemplate } from '../core/drafts/draftTemplate'
import { type Rendered, rendered } from '../core/drafts/rendered'
import { type About, draftValues } from '../core/drafts/values'
import type { Found } from '../db/draftAbout'
import { currentDay } from './clock'
import { formatDate, formatMoney } from './format'
import { currentSettings } from './look'

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
