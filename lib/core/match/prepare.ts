/** A record made ready: all that each comparison of it needs, worked out once. */
import { domainOf } from '../email'
import { fold } from '../fold'
import { tellingWords } from './compareWork'
import { addressesIn, comparedKey, plainAddress } from './mailbox'
import { type NameParts, nameParts } from './nameParts'
import { isNoName } from './noName'
import { profileKey } from './profileKey'
import type { Lists, MatchPhone, MatchRecord } from './record'

export type Mailbox = { key: string; local: string; domain: string; free: boolean; shared: boolean }

export type Prepared = {
  name?: NameParts
  /** All words of the name, folded. */
  words: string[]
  mailboxes: Mailbox[]
  profiles: string[]
  phones: MatchPhone[]
  company: string[]
  /** The words of the company's name as its own domain writes them: one. */
  domains: string[]
  title: string[]
  place: string[]
  /** Whether company and title are in another script than Latin. */
  native: boolean
  /** For comparing in one order only. */
  order: string
}

/** Boxes that belong to a post, whoever holds it, beside those that `Lists.isRole` knows. */
const POSTS =
  /^(?:rezervari|vagt|vakt|wache|jour|etude|zentrale|centralino|accoglienza|cocina|cuisine|cucina|keuken|biglietteria|billetterie|ceo|vd|adm?dir|pdg|owner|founder|inhaber(?:in)?|patron(?:ne)?|gerant|gerente|titolare|pfarr(?:er|amt|buero)|rector|provost|kapten|kapitan|trainer|foreman|leiter|leitung|verein|klubb?|choir|chorus|kasse|kassa|kasserer|schatzmeister|tesorero|tesoreria|economo|formand|ordforande|styret|styrelsen|bestyrelsen|iroda|titkarsag|recepcja|recepce|pokladna|ucetni|uctarna|ksiegowosc|kadry|zarzad|prezes|dyrektor|reditel|igazgato|bilgi|satis|muhasebe|iletisim|destek|toimisto|asiakaspalvelu|laskut|myynti|ostot|einkauf|compras|achats|acquisti|inkop|indkob|magazzino|almacen|werkstatt|officina|taller|verksted|verkstad|redactie|redaccion|redazione|eigyo|soumu|keiri|jinji|uketsuke|kouhou|helpline|hotline|crewing|schule|kinderhaus|cfo|cto|coo|chair(?:man)?|president|presidente|praesident|vorstand|director|direction|directeur|direktion|manager|principal|head|headmaster|rektor|dekan|tresorier|treasurer|kassier|secretary|secretaire|editor|redaktion|redaction|newsdesk|dpo|datenschutz|buergermeister|mayor|maire|bookings?|family|famille|familie|familia|famiglia|band|crew|everyone|all|staff|yard|bureau|secretariat|sekretariat|sekretaer|assistant|pa|trustees|board|vicar|parish|kantor|chef|kitchen|concierge|frontdesk|rep)(?:[._-].*)?$/

/** What a couple or a house calls itself: `thepardees`, `les.martin`, `famille-roy`. */
const HOUSE = /^the(?!o|re)[a-z]{4,}s$|^(?:les|los|die|the)[._-]|famil/

/** What is filled in where there is no address, what machines send from for people, and what stands in an office. */
const NOBODY =
  /^(?:test\d*|none|n\.?a|no-?e?mail|unknown|x{2,}|abc|name|vorname|user|example|beispiel|email|e-mail|member|customer|guest|student|temp|keine?|dummy|fake|scan(?:ner)?|drucker|printer|fax|calendar|kalender|asdf|qwerty|invitations?|(?:hit-)?reply|replies|messages|applicant|candidate)(?:[+._-].*)?$|no-?reply/

/** Whether a mailbox is not one person's own. */
export const isSharedBox = (email: string, isRole: (email: string) => boolean): boolean =>
  isRole(email) ||
  HOUSE.test(email.slice(0, email.lastIndexOf('@'))) ||
  NOBODY.test(email.slice(0, email.lastIndexOf('@'))) ||
  POSTS.test(email.slice(0, email.lastIndexOf('@'))) ||
  /(?:^|\.)lists?\./.test(email.slice(email.lastIndexOf('@') + 1))

export function prepare(record: MatchRecord, lists: Lists): Prepared {
  const company = record.company ? tellingWords(record.company, lists) : []
  const isNamed = record.name && fold(record.name) !== fold(record.company ?? '') && !isNoName(record.name)
  const named = isNamed ? (record.name ?? '') : ''
  const parts = nameParts(named, record.givenName ?? '', record.familyName ?? '', lists)
  const mailboxes = [...new Set(record.emails.flatMap(addressesIn).map(plainAddress))]
    .filter((email) => email.indexOf('@') > 0)
    .map((email): Mailbox => {
      const domain = domainOf(email)
      const local = email.slice(0, email.lastIndexOf('@'))
      const shared = isSharedBox(email, lists.isRole)
      return { key: comparedKey(email), local, domain, free: lists.isFreeMail(domain), shared }
    })
  const words = (parts?.readings ?? []).flatMap((reading) => reading.words.flatMap((word) => word.forms))
  return {
    ...(parts && { name: parts }),
    words: [...new Set(words)],
    mailboxes,
    profiles: [...new Set(record.profileUrls.flatMap((url) => profileKey(url) ?? []))].filter(
      (key) => !HOUSE.test(key.slice(key.lastIndexOf('/') + 1)),
    ),
    phones: [...record.phones],
    company,
    domains: [...new Set(mailboxes.filter((box) => !box.free).map((box) => box.domain))],
    title: record.title ? tellingWords(record.title, lists) : [],
    place: record.place ? tellingWords(record.place, lists) : [],
    native: /\p{L}/u.test((record.company ?? '').replace(/\p{Script=Latin}/gu, '')),
    order: JSON.stringify(record),
  }
}
