/** The words by which columns are headed in English and French, and in the exports of other products. */
import { fold } from '../fold'
import type { Meaning } from './meaning'

const WORDS: Record<Meaning, string> = {
  name: `name, full name, contact, contact name, contact person, main contact, person, person name, lead, lead name, display name,
    participant, attendee, nom, nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, nom du contact, interlocuteur,
    personne, dirigeant, nom du dirigeant, prospect, nom du participant`,
  givenName: 'first name, firstname, given name, forename, christian name, prenom, prenoms',
  familyName: 'last name, lastname, surname, family name, nom de famille, nom d usage, patronyme',
  company: `company, company name, organisation, organization, organisation name, organization name, account, account name,
    employer, business name, firm, exhibitor, societe, entreprise, nom de la societe, nom de societe, nom de l entreprise,
    nom entreprise, nom societe, raison sociale, compte, nom du compte, etablissement, enseigne, organisme, structure,
    denomination, denomination sociale, exposant, client, customer`,
  email: `email, e mail, mail, email address, e mail address, courriel, mel, adresse email, adresse e mail, adresse mail,
    adresse electronique, adresse courriel, adresse de messagerie, courrier electronique`,
  phone: `phone, telephone, tel, phone number, telephone number, direct line, direct dial, direct phone, landline, switchboard,
    numero de telephone, n de telephone, n tel, fixe, tel fixe, telephone fixe, ligne directe, standard`,
  mobile: `mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, cellphone, portable, telephone portable,
    tel portable, telephone mobile, tel mobile, numero de portable, gsm, natel`,
  title: `title, job title, job, position, role, function, organization title, fonction, poste, titre, intitule du poste,
    intitule de poste, metier, profession`,
  place: 'city, town, place, location, headquarters, ville, commune, localite, lieu, siege',
  website: `website, web site, site, web, url, website url, homepage, home page, domain, domain name, company domain name,
    domaine, site web, site internet, adresse du site, internet`,
  profile: `linkedin, linkedin url, linkedin profile, linkedin profile url, person linkedin url, profile, profile url, profil,
    profil linkedin, lien linkedin, xing`,
  industry:
    'industry, sector, line of business, secteur, secteur d activite, activite, branche, domaine d activite, industrie',
  size: `employees, number of employees, no of employees, company size, size, headcount, effectif, effectifs, taille,
    nombre de salaries, nombre d employes, salaries, nb salaries, tranche d effectif`,
  note: 'note, notes, comment, comments, remark, remarks, description, commentaire, commentaires, remarque, remarques, observation, observations',
}

const BY_WORDS = new Map(
  Object.entries(WORDS).flatMap(([meaning, list]) =>
    list.split(',').map((words) => [words.trim().replace(/\s+/g, ' '), meaning as Meaning] as const),
  ),
)

/** What exports put beside the word that matters: whose it is, which of several, of what kind. */
const BESIDE = new Set(
  `1 2 3 value primary main work business office home person contact lead company organization organisation mailing
  principal principale pro professionnel professionnelle personnel personnelle entreprise societe`.split(/\s+/),
)

/** No heading is longer; what is, is a sentence. */
const LONGEST = 60

/** What a column of this heading holds; undefined where the words are none that are known. */
export function meaningOfHeading(heading: string): Meaning | undefined {
  if (heading.length > LONGEST) return undefined
  const words = fold(heading)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const whole = BY_WORDS.get(words.join(' '))
  if (whole) return whole
  const rest = words.filter((word) => !BESIDE.has(word))
  return rest.length && rest.length < words.length ? BY_WORDS.get(rest.join(' ')) : undefined
}
