/** Addresses of a role or a machine rather than of a person, told by the part before the `@`. */
import { fold } from '../core/fold'

const ROLES = new Set(
  (
    'info infos information contact contacts contacto contato contatto kontakt kontakty hello hallo hola bonjour ciao salut hi hey hej hei office bureau buero ufficio oficina escritorio biuro kantoor kontor ' +
    'sales vente ventes vertrieb verkauf ventas vendas vendite verkoop salg forsaljning myynti sprzedaz obchod prodej satis commercial commerciale comercial support help helpdesk service services serviceclients serviceclient clients client customer customerservice customercare kundenservice kundendienst klantenservice kundservice kundeservice sav atencion atencionalcliente suporte assistenza assistance ' +
    'admin administration administracion administrator administracao amministrazione administracja verwaltung sekretariat secretariat secretaria segreteria secretaire reception accueil rezeption recepcion empfang ' +
    'rrhh drh admon administracio direccio praxis-team praxisteam verwaltung-team hrteam talent candidature candidatures lavoraconnoi selezione ' +
    'billing invoice invoices factures facture facturation facturacion faturacao fatturazione rechnung rechnungen rechnungswesen facturatie faktura faktury fakturor fakturaer compta comptabilite contabilidad contabilita contabilidade buchhaltung accounting accounts accountspayable finance finances payments ' +
    'hr rh jobs job careers career recrutement recruiting bewerbung bewerbungen empleo press presse prensa stampa imprensa media marketing pr communication communications newsletter news lettre boletin agenda programme programma programm info-lettre events event evenements booking bookings reservation reservations reservierung reservas prenotazioni ' +
    'orders order bestellung bestellungen commande commandes pedidos ordini bestellingen enquiries enquiry inquiries inquiry anfrage anfragen web website webmaster www wordpress form forms formulaire formular formulario modulo site postmaster hostmaster abuse root mailer daemon bounce bounces notification notifications notify alert alerts system robot bot team equipe equipo time list lists liste listes choristes post mail email mailbox ops operations dispatch logistics logistik export import shop store boutique tienda loja negozio winkel ' +
    'studio atelier praxis cabinet clinique clinic ecole schule school mairie stadt gemeinde rathaus capitainerie citas rendezvous termine appointments feedback privacy legal security noreply no-reply donotreply do-not-reply nepasrepondre keineantwort nichtantworten noresponder naoresponda geenantwoord ikkesvar eisvarata wordpress updates digest marketing promo offers deals'
  ).split(' '),
)
const MACHINE =
  /^(?:no.?-?_?\.?repl(?:y|ies)|do.?not.?reply|ne.?pas.?repondre|nepasrepondre|(?:keine|nicht).?antwort(?:en)?|no.?responder|nao.?responda?|non.?rispondere|geen.?antwoord|noreply.*|mailer.?daemon|postmaster|bounces?|notifications?|notify|alerts?|auto(?:mated|confirm|reply)?|robot|system|unsubscribe)(?:[+._-].*)?$/

/** RFC 5321: an address has 254 characters at most. */
const LONGEST = 254

function local(email: string): string {
  const address = email.slice(0, LONGEST)
  return fold(address.slice(0, address.indexOf('@') < 0 ? undefined : address.lastIndexOf('@')))
}

/** Whether nobody reads what is sent to the address. */
export const isMachineAddress = (email: string): boolean =>
  MACHINE.test(local(email).replace(/\+.*$/, '')) || /no-?reply/.test(local(email))

/** Whether the address is a shared or role mailbox: `info@`, `service.clients@`, `rechnung@`. */
export function isRoleAddress(email: string): boolean {
  const plain = local(email).replace(/\+.*$/, '')
  if (isMachineAddress(email) || ROLES.has(plain)) return true
  const parts = plain.split(/[._-]/)
  return (
    parts.length > 1 &&
    ROLES.has(parts[0] ?? '') &&
    (parts.length < 3 || parts.every((part) => ROLES.has(part))) &&
    parts.slice(1).every((part) => ROLES.has(part) || part.length < 4)
  )
}

/** The words of a personal address that may be names: `r.dacosta@` gives `dacosta`. */
export function localWords(email: string | undefined): string[] {
  if (!email || isRoleAddress(email)) return []
  return local(email)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !ROLES.has(word))
}
