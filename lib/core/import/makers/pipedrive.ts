/** Pipedrive: every heading names the noun it belongs to, so that people, organisations, deals and activities stand beside one another. */
import { headed, type MakerExport } from './maker'

const person = 'person name, personne nom, contact person'
const company = 'organization name, organisation nom, organisation name, organization'

export const pipedrive: readonly MakerExport[] = [
  {
    maker: 'pipedrive',
    noun: 'person',
    // Its own sample of everything that can be brought in: a person in each row.
    signs: ['person name, organization name, deal title, activity subject, note content'],
    fields: headed({
      name: 'person name',
      givenName: 'person first name',
      familyName: 'person last name',
      email: 'person email work, person email home, person email other, person email',
      phone: 'person phone, person phone home, person phone other',
      workPhone: 'person phone work',
      mobile: 'person phone mobile',
      company: 'organization name',
      note: 'note content',
    }),
  },
  {
    maker: 'pipedrive',
    noun: 'activity',
    signs: ['activity subject, activity type', 'activity subject, activity due date', 'activite sujet, activite type'],
    fields: headed({
      externalId: 'activity id, activite id',
      title: 'activity subject, activite sujet',
      type: 'activity type, activite type',
      due: 'activity due date, activite date d echeance',
      dueTime: 'activity due time, activite heure d echeance',
      minutes: 'activity duration, activite duree',
      done: 'activity done, activity status, activite terminee',
      note: 'activity note, activite note',
      deal: 'deal title, activity deal, affaire titre',
      person: `${person}, activity contact person`,
      email: 'person email, person email work, personne e mail',
      company: `${company}, activity organization`,
    }),
  },
  {
    maker: 'pipedrive',
    noun: 'deal',
    signs: [
      'deal title, deal stage',
      'deal title, deal value',
      'deal title, deal id',
      'affaire titre, affaire valeur',
      'affaire titre, affaire etape',
    ],
    fields: headed({
      externalId: 'deal id, affaire id',
      title: 'deal title, affaire titre',
      amount: 'deal value, affaire valeur',
      currency: 'deal currency of value, deal currency, deal value currency, affaire devise',
      stage: 'deal stage, affaire etape',
      status: 'deal status, affaire statut',
      pipeline: 'deal pipeline, affaire pipeline',
      due: 'deal expected close date, affaire date de cloture prevue',
      closedOn: 'deal deal closed on, deal closed on, deal won time, deal lost time',
      company: `deal organization, affaire organisation, ${company}`,
      person: `deal contact person, affaire personne a contacter, ${person}`,
      email: 'person email, person email work',
      tags: 'deal label, affaire etiquette',
    }),
  },
  {
    maker: 'pipedrive',
    noun: 'person',
    signs: [
      'person name, person email',
      'person name, person email work',
      'person name, person phone',
      'person name, person id',
      'person name, person organization',
      'personne nom, personne e mail',
      'personne nom, personne id',
    ],
    fields: headed({
      externalId: 'person id, personne id',
      name: 'person name, personne nom',
      givenName: 'person first name, personne prenom',
      familyName: 'person last name, personne nom de famille',
      email:
        'person email, person email work, person email home, person email other, personne e mail, personne e mail professionnel',
      phone: 'person phone, person phone home, person phone other, personne telephone',
      workPhone: 'person phone work, personne telephone professionnel',
      mobile: 'person phone mobile, personne telephone mobile',
      title: 'person job title, personne intitule du poste',
      company: `person organization, personne organisation, ${company}`,
      tags: 'person label, person labels, personne etiquette',
      note: 'person notes, note content',
    }),
  },
  {
    maker: 'pipedrive',
    noun: 'company',
    signs: [
      'organization name, organization id',
      'organization name, organization address',
      'organization name, organization owner',
      'organisation nom, organisation adresse',
      'organisation nom, organisation id',
    ],
    fields: headed({
      externalId: 'organization id, organisation id',
      name: 'organization name, organisation nom',
      website: 'organization website, organisation site web',
      profileUrl: 'organization linkedin profile, organisation profil linkedin',
      industry: 'organization industry, organisation secteur',
      size: 'organization number of employees, organization employee count',
      place: 'organization city town village locality of address',
      tags: 'organization label, organization labels, organisation etiquette',
    }),
  },
]
