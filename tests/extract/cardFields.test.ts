/** What stands beside a name on a card: letters, forms of address, posts, and what only looks like one of them. */
import { expect, test } from 'vitest'
import { messageContact } from '../../lib/extract/messageContact'

type Case = { name: string; email: string; card: string; is: Record<string, unknown>; closing?: string; body?: string }

const read = ({ name, email, card, closing = 'Kind regards,', body = 'Dear Kim,\n\nthe samples left today.' }: Case) =>
  messageContact(`${body}\n\n${closing}\n\n${card}`, { author: { name, email } }).contact

const cases: Record<string, Case> = {
  'degrees without a comma, in brackets too': {
    name: 'Clive Pascoe',
    email: 'clive@pascoemoor.example',
    card: 'Clive Pascoe BSc (Hons) MRICS\nSenior Surveyor\nPascoe Moor LLP',
    is: { name: 'Clive Pascoe', credentials: 'BSc (Hons) MRICS', title: 'Senior Surveyor', company: 'Pascoe Moor LLP' },
  },
  'letters that no list knows': {
    name: 'Dr Fiona MacAllan',
    email: 'f.macallan@islevet.example',
    card: 'Dr Fiona MacAllan BVM&S MRCVS\nClinical Director\nIsle Veterinary Centre',
    is: { name: 'Fiona MacAllan', familyName: 'MacAllan', honorific: 'Dr', credentials: 'BVM&S MRCVS' },
  },
  'a degree with its school': {
    name: 'Karin Moll',
    email: 'moll@kanzlei-moll.example',
    card: 'Karin Moll, LL.M. (Leiden)\nRechtsanwältin\nMoll Rechtsanwälte PartmbB',
    is: { name: 'Karin Moll', credentials: 'LL.M. (Leiden)', title: 'Rechtsanwältin' },
  },
  'memberships after a comma are no post': {
    name: 'Hon. Marguerite Osei',
    email: 'm.osei@temaports.example',
    card: 'Hon. Marguerite Osei, FCILT, MNI\nHarbour Master\nTema Ports Consortium',
    is: { name: 'Marguerite Osei', honorific: 'Hon.', credentials: 'FCILT, MNI', title: 'Harbour Master' },
  },
  'several degrees after one comma': {
    name: 'Edmund Acker',
    email: 'e.acker@northmoor.example',
    card: 'Edmund Acker, PhD FRS\nProfessor of Botany\nUniversity of Northmoor',
    is: { name: 'Edmund Acker', credentials: 'PhD FRS', title: 'Professor of Botany' },
  },
  'no letters of a family name in capitals': {
    name: 'Aoife Ní Bhriain',
    email: 'aoife@harbourline.example',
    card: 'Aoife NÍ BHRIAIN\nOffice Manager\nHarbour Line Ltd',
    is: { name: 'Aoife Ní Bhriain', title: 'Office Manager' },
  },
  'a form of address in brackets': {
    name: 'Mei Tan',
    email: 'mei.tan@bonded.example',
    card: 'Mei Tan (Ms)\nBusiness Development Manager\nBonded Logistics Pte Ltd',
    is: { name: 'Mei Tan', honorific: 'Ms' },
  },
  'don, where a family name follows': {
    name: 'D. Ignacio Urrutia',
    email: 'iurrutia@notaria.example',
    body: 'Estimada señora:\n\nLe confirmo la firma el día 24 a las diez. Traiga el documento.',
    closing: 'Reciba un cordial saludo,',
    card: 'D. Ignacio Urrutia Echevarría\nNotario\nNotaría Urrutia\nTfno. 94 455 01 63',
    is: { name: 'Ignacio Urrutia Echevarría', givenName: 'Ignacio', honorific: 'D.' },
  },
  'the form of address of the header': {
    name: 'Prof. Lindy Kuma',
    email: 'l.kuma@upland.example',
    card: 'Lindy Kuma\nProgramme Chair\nUniversity of the Upland',
    is: { name: 'Lindy Kuma', honorific: 'Prof.' },
  },
  'a post that the mailbox is called by': {
    name: 'Sir Alan Beck',
    email: 'clerks@garthchambers.example',
    card: 'Darren Pike\nSenior Clerk\nGarth Chambers',
    is: { name: 'Darren Pike', title: 'Senior Clerk', company: 'Garth Chambers' },
  },
  'a post beside the name, which the domain has too': {
    name: 'Isabelle Côté, notaire',
    email: 'icote@notaires-levis.example',
    closing: 'Salutations distinguées,',
    card: 'Me Isabelle Côté, notaire\nCôté Lachance Notaires inc.',
    is: { name: 'Isabelle Côté', title: 'notaire', company: 'Côté Lachance Notaires inc.' },
  },
  'what a post is for, in brackets': {
    name: 'Rajesh Iyer',
    email: 'rajesh.iyer@konkanpumps.example',
    card: 'Rajesh Iyer\nAsst. General Manager (Exports)\nKonkan Pumps Pvt. Ltd.\nTel: +91 2135 555017 / 18',
    is: { title: 'Asst. General Manager (Exports)', phones: [{ e164: '+912135555017' }] },
  },
  'a licence beside a post': {
    name: 'Frank Marco',
    email: 'fmarco@marcoelectric.example',
    card: 'Frank Marco\nMaster Electrician, Lic. #EL-550214\nMarco Electric Co.\nOffice 401-555-0214 ext 3',
    is: { title: 'Master Electrician', department: undefined, address: undefined },
  },
  'a Belgian house': {
    name: 'Sofie Claes',
    email: 'sofie@claeswonen.example',
    closing: 'Met vriendelijke groeten,',
    card: 'Sofie Claes | Winkelverantwoordelijke\nClaes Wonen bvba\nT 03 555 02 05',
    is: { company: 'Claes Wonen bvba', phones: [{ e164: '+3235550205' }] },
  },
  'a degree is no web site': {
    name: 'Kari Nordby',
    email: 'kari.nordby@fjordbygg.example',
    closing: 'Med vennlig hilsen',
    card: 'Kari Nordby\nProsjektleder, siv.ing.\nFjordbygg AS',
    is: { websites: [] },
  },
}

test.each(Object.entries(cases))('%s', (_, one) => {
  const told = read(one)
  expect({ ...told, ...Object.fromEntries(Object.entries(one.is).filter(([, v]) => v === undefined)) }).toMatchObject(
    one.is,
  )
  for (const [key, value] of Object.entries(one.is)) if (value === undefined) expect(told).not.toHaveProperty(key)
})
