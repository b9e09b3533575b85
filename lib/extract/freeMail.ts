/**
 * Domains at which anybody can have a mailbox, free or throw-away: they tell nothing of where a person works.
 *
 * The list is the common part of the package `email-providers`. Its long list (8,760 domains) weighs 44 KB in the packed
 * extension for providers that hardly anybody meets; the families and the words below bring back those in use.
 */
import providers from 'email-providers/common.json'

/** Providers with a domain in each country: `hotmail.fr`, `yahoo.co.jp`. */
const FAMILY =
  /^(?:hotmail|live|outlook|msn|yahoo|ymail|rocketmail|aol|gmx|yandex|googlemail|gmail|protonmail|tutanota|mailinator|yopmail|guerrillamail|trashmail|tempmail|temp-mail|10minutemail)\.(?:[a-z]{2,4}|com?\.[a-z]{2})$/
const MORE =
  'fastmail.com fastmail.fm tutanota.com tutanota.de tuta.com tuta.io tutamail.com posteo.de posteo.net mailbox.org gmx.ch gmx.at gmx.net gmx.fr gmx.es gmx.eu sunrise.ch hispeed.ch ' +
  'telefonica.net movistar.es telia.com comhem.se spray.se online.no broadpark.no mail.dk kolumbus.fi saunalahti.fi elisanet.fi suomi24.fi mynet.com ziggo.nl hetnet.nl upcmail.nl ' +
  'proximus.be voo.be numericable.fr bbox.fr club-internet.fr alice.it tiscali.it fastwebnet.it pec.it poste.it inwind.it blu.it bk.ru inbox.ru list.ru internet.ru rambler.ru ' +
  'kakao.com nate.com foxmail.com 139.com aliyun.com yeah.net au.com ymobile.ne.jp duck.com simplelogin.com anonaddy.me relay.firefox.com privaterelay.appleid.com protonmail.ch pm.me proton.me me.com mac.com mail.com email.com ' +
  'email.cz post.cz volny.cz kpnmail.nl planet.nl chello.nl xs4all.nl rediffmail.com hanmail.net ezweb.ne.jp softbank.ne.jp docomo.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ' +
  'shaw.ca rogers.com sympatico.ca videotron.ca telus.net optusnet.com.au xtra.co.nz talktalk.net virginmedia.com ntlworld.com sky.com blueyonder.co.uk eircom.net'

const FREE = new Set<string>([...providers, ...MORE.split(' ')])

/** Whether a mail domain is that of a provider of mailboxes. Sub-domains count (`mail.yahoo.com`). */
export function isFreeMail(domain: string): boolean {
  // RFC 1035: a domain has 253 characters at most.
  if (domain.length > 253) return false
  const name = domain.toLowerCase()
  if (FREE.has(name) || FAMILY.test(name)) return true
  const parts = name.split('.')
  return parts.length > 2 && isFreeMail(parts.slice(1).join('.'))
}
