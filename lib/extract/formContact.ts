/** The contact of somebody who filled in a form, from its labelled fields. */
import { domainOf } from '../core/email'
import type { ContactClues } from './contact'
import type { Contact } from './contact.types'
import type { FormFields } from './contactForm'
import { languageOf } from './language'
import { parseName } from './names'
import { phonesIn } from './phones'
import { addressesIn, emailsIn } from './websites'

/** @param clues of the message that carried the form; its sender is not the person */
export function formContact(fields: FormFields, clues: ContactClues): Contact {
  const lang = languageOf(clues.reply)
  const emails = emailsIn(fields.email ?? '')
  const hint = {
    ...(emails[0] ? { local: emails[0].split('@')[0] ?? '' } : {}),
    ...(lang ? { lang: lang.slice(0, 2) } : {}),
  }
  const given = fields.given
  const family = fields.family ?? (given ? fields.name : undefined)
  const name =
    given && family
      ? { name: `${given} ${family}`, givenName: given, familyName: family }
      : parseName(fields.name ?? [given, fields.family].filter(Boolean).join(' '), hint)
  const domain = clues.author.email ? domainOf(clues.author.email) : ''
  const { websites, profileUrls } = addressesIn(fields.website ?? '')
  const place = /^[\p{L}\d][\p{L}\p{M}\d\s,.'’/-]{2,90}$/u.test(fields.place ?? '') ? fields.place : undefined
  return {
    ...name,
    ...(fields.honorific && fields.honorific.length < 8 ? { honorific: fields.honorific } : {}),
    ...(fields.title ? { title: fields.title } : {}),
    ...(fields.company ? { company: fields.company } : {}),
    emails,
    phones: fields.phone
      ? phonesIn([`Tel ${fields.phone}`, place ?? ''], {
          ...(lang ? { lang } : {}),
          domain,
          body: clues.reply,
          ...(clues.minutesEast === undefined ? {} : { minutesEast: clues.minutesEast }),
        })
      : [],
    websites,
    profileUrls,
    ...(place ? { address: place } : {}),
    namedIn: 'signature',
  }
}
