/**
 * Domains at which anybody can have a mailbox, free or throw-away: they tell nothing of where a person works.
 *
 * The list is the package `email-providers`; the second one below adds what it lacks. It weighs 44 KB in the packed
 * extension and belongs to the pages of the extension, never to the script in the mail site.
 */
import providers from 'email-providers/all.json'

const MORE =
  'fastmail.com fastmail.fm tutanota.com tutanota.de tuta.com tuta.io tutamail.com posteo.de posteo.net mailbox.org gmx.ch gmx.at gmx.net gmx.fr gmx.es gmx.eu sunrise.ch hispeed.ch ' +
  'telefonica.net movistar.es telia.com comhem.se spray.se online.no broadpark.no mail.dk kolumbus.fi saunalahti.fi elisanet.fi suomi24.fi mynet.com ziggo.nl hetnet.nl upcmail.nl ' +
  'proximus.be voo.be numericable.fr bbox.fr club-internet.fr alice.it tiscali.it fastwebnet.it pec.it poste.it inwind.it blu.it bk.ru inbox.ru list.ru internet.ru rambler.ru ' +
  'kakao.com nate.com foxmail.com 139.com aliyun.com yeah.net au.com ymobile.ne.jp duck.com simplelogin.com anonaddy.me relay.firefox.com privaterelay.appleid.com protonmail.ch'

const FREE = new Set<string>([...providers, ...MORE.split(' ')])

/** Whether a mail domain is that of a provider of mailboxes. Sub-domains count (`mail.yahoo.com`). */
export function isFreeMail(domain: string): boolean {
  const name = domain.toLowerCase()
  if (FREE.has(name)) return true
  const parts = name.split('.')
  return parts.length > 2 && FREE.has(parts.slice(-2).join('.'))
}
