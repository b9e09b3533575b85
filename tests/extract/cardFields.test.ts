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
  'chartered letters, the family name first in the header': {
    name: "O'Hanlon, Maeve",
    email: 'mohanlon@shannonbio.example',
    card: "Dr. Maeve O'Hanlon PhD MRSC CChem\nDirector, Quality Assurance\nShannon Bio DAC",
    is: { name: "Maeve O'Hanlon", honorific: 'Dr.', credentials: 'PhD MRSC CChem' },
  },
  'a rank in two words': {
    name: 'Lt Col (Retd) Harpreet Gill',
    email: 'h.gill@sentinelsec.example',
    card: 'Lt. Col. Harpreet Gill (Retd.)\nChief Operating Officer\nSentinel Security Services Pvt Ltd\n+91-98155-50266',
    is: { name: 'Harpreet Gill', title: 'Chief Operating Officer', phones: [{ e164: '+919815550266' }] },
  },
  'the rank of one who left the service': {
    name: 'Wes Tull',
    email: 'wes.tull@tullmarine.example',
    card: 'Wes Tull, CDR USN (Ret.)\nOwner / Marine Surveyor\nTull Marine Surveys',
    is: { name: 'Wes Tull', title: 'Owner / Marine Surveyor', credentials: 'CDR USN (Ret.)' },
  },
  'a form of address in two words': {
    name: 'Rev. Thomas Ashby',
    email: 'vicar@stmarks.example',
    card: "The Revd Thomas Ashby\nVicar, St Mark's",
    is: { name: 'Thomas Ashby', givenName: 'Thomas' },
  },
  'a desk as sender, a given name under the message': {
    name: 'Kundtjänst Solvik',
    email: 'kundtjanst@solvik-el.example',
    closing: 'Med vänlig hälsning',
    card: 'Johan\nKundtjänst\nSolvik Elnät AB',
    is: { name: 'Johan', company: 'Solvik Elnät AB', department: 'Kundtjänst' },
  },
  'what the house is, in the plural, is nobody’s post': {
    name: 'Stella Marino',
    email: 'smarino@marinokeane.example',
    card: 'Stella Marino, Esq.\nMarino Keane LLP\nAttorneys at Law',
    is: { title: undefined, company: 'Marino Keane LLP' },
  },
  'a Dutch postal code is no company': {
    name: 'Receptie De Linde',
    email: 'receptie@gc-delinde.example',
    closing: 'Met vriendelijke groet,',
    card: 'Team receptie\nGezondheidscentrum De Linde\nLindelaan 8\n5611 AB Eindhoven',
    is: { name: undefined, company: 'Gezondheidscentrum De Linde', address: 'Lindelaan 8, 5611 AB Eindhoven' },
  },
  'a telephone for calls and chats': {
    name: 'Grace Lin',
    email: 'grace.lin@kaitai-valve.example',
    card: 'Grace Lin\nExport Manager\nKaitai Valve Co., Ltd.\nMob/WhatsApp/WeChat: +86 138 5550 0243',
    is: { phones: [{ e164: '+8613855500243' }] },
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

const addresses: Record<string, [name: string, card: string, address: string | undefined]> = {
  'of several lines, the house named first': [
    'Clive Pascoe',
    "Senior Surveyor\nPascoe Moor LLP\nSecond Floor, Queen's House\n41 Southernhay East\nExeter\nEX1 1NX\nM: 07911 555 014",
    "Second Floor, Queen's House, 41 Southernhay East, Exeter, EX1 1NX",
  ],
  'a street without a number': [
    'Mael Abgrall',
    "Gérant\nVOILES D'ARVOR SARL\nPort du Moulin Blanc\n29200 BREST\n02 98 55 01 43",
    'Port du Moulin Blanc, 29200 BREST',
  ],
  'a square, a box and the town': [
    'Pascal Humbert',
    "Directeur\nMairie de Valcourt\nPlace de l'Hôtel-de-Ville\nBP 55\n52100 VALCOURT",
    "Place de l'Hôtel-de-Ville, BP 55, 52100 VALCOURT",
  ],
  'the first of two, without the box': [
    'Bas Kuil',
    'Inkoper\nHaven Services B.V.\nWaalhaven Oostzijde 77, 3087 BM Rotterdam\nPostbus 5501, 3008 AB Rotterdam',
    'Waalhaven Oostzijde 77, 3087 BM Rotterdam',
  ],
  'a number before the street that looks like a code': [
    'Dale Kowal',
    'Grain Merchandiser\nPrairie Grain Cooperative\n2210 County Road 9\nOttawa, IL 61350\nCell: (815) 555-0177',
    '2210 County Road 9, Ottawa, IL 61350',
  ],
  'a state without a comma': [
    'Wes Tull',
    'Owner\nTull Marine Surveys\nPO Box 1930 · Annapolis MD 21404\n443.555.0193',
    'PO Box 1930, Annapolis MD 21404',
  ],
  'the country behind the town': [
    'Elisabeth Kranz',
    'Rechtsanwältin\nKranz Rechtsanwälte OG | Getreidegasse 21 | 5020 Salzburg | Österreich',
    'Getreidegasse 21, 5020 Salzburg, Österreich',
  ],
  'no exchange of lawyers': [
    'Darren Pike',
    'Senior Clerk\nGarth Chambers\n5 Fountain Court, London EC4Y 9AB\nDX 55201 London',
    '5 Fountain Court, London EC4Y 9AB',
  ],
  'no post above the street': [
    'Ruth Carrow',
    'Partner\nCarrow & Co\nChartered Accountants\n22 Merrion Row, Dublin 2, D02 XY45',
    '22 Merrion Row, Dublin 2, D02 XY45',
  ],
  'a room by itself is none': ['Jon Whit', 'Professor\nCedar University\nHall 315, Rm 555-0112', undefined],
  'the first of two offices, without its label': [
    'Paolo Ferrari',
    "Responsabile Tecnico\nFERRARI IMPIANTI S.r.l.\nSede legale: Via Torino, 15 - 14100 Asti\nSede operativa: Strada Statale 10, km 48 - 14030 Rocca d'Arazzo (AT)",
    'Via Torino, 15 - 14100 Asti',
  ],
  'of two lines that end as sentences do': [
    'Arjun Mehra',
    'Vice President\nDECCAN AUTO PRIVATE LIMITED\nSurvey No. 14/2, Bommasandra Industrial Area,\nHosur Road, Bengaluru - 560 099, Karnataka, INDIA.',
    'Survey No. 14/2, Bommasandra Industrial Area, Hosur Road, Bengaluru - 560 099, Karnataka, INDIA',
  ],
  'on a line with a number': [
    'Karim Bel',
    'Gérant\nTerrasses du Sud SARL\n12 chemin de la Garrigue 34000 Montpellier - 06 13 55 02 50 - terrasses-sud.example',
    '12 chemin de la Garrigue 34000 Montpellier',
  ],
  'the town by itself between bars': [
    'Nadia Rahm',
    'Repairs Manager\nEastgate Housing Association | 155 Roman Road | London | E2 0QN',
    '155 Roman Road, London, E2 0QN',
  ],
  'a state in full': [
    'Stella Mario',
    'Partner\nMario Keane LLP\nOne Post Office Square, Suite 3600\nBoston, Massachusetts 02109',
    'One Post Office Square, Suite 3600, Boston, Massachusetts 02109',
  ],
  'a code at its end that is no telephone': [
    'Camila Prat',
    'Gerente\nAgro Prat Ltda.\nAl. Santos, 1555, cj. 501 - São Paulo/SP - 01419-001',
    'Al. Santos, 1555, cj. 501 - São Paulo/SP - 01419-001',
  ],
  'a door at the end': [
    'Ines Urrutia',
    'Notaria\nNotaría Urrutia\nGran Vía 35, 3º dcha.\n48009 Bilbao',
    'Gran Vía 35, 3º dcha., 48009 Bilbao',
  ],
}

test.each(Object.entries(addresses))('an address: %s', (_, [name, card, address]) => {
  const email = `${name.replace(' ', '.').toLowerCase()}@somewhere.example`
  expect(read({ name, email, card: `${name}\n${card}`, is: {} }).address).toBe(address)
})

test('of two cards under one message, the author’s is read', () => {
  const card =
    'Theo\n\nTheo Marsh\nArchitect\n+44 7911 555 021\n\nBea Lund\nInterior Designer\n+44 7911 555 022\n\nMarsh Lund Studio'
  const told = read({ name: 'Theo Marsh & Bea Lund', email: 'hello@marshlund.example', card, is: {} })
  expect(told).toMatchObject({ name: 'Theo Marsh', title: 'Architect', company: 'Marsh Lund Studio' })
  expect(told.phones.map(({ e164 }) => e164)).toEqual(['+447911555021'])
})

test('small print that no list knows leaves the card above it a card', () => {
  const text =
    'Hal,\n\nK-1s go out Friday.\n\nJane Roe MBA CPA\nTax Partner | Summit Advisors, LLP\nP: 303.555.0145 x212\n\nIRS CIRCULAR 230: any advice in this message is not intended to be used to avoid penalties of any kind.'
  const { contact, split } = messageContact(text, { author: { name: 'Jane Roe', email: 'jane@summit.example' } })
  expect(split.reply).toBe('Hal,\n\nK-1s go out Friday.')
  expect(contact).toMatchObject({
    name: 'Jane Roe',
    credentials: 'MBA CPA',
    title: 'Tax Partner',
    company: 'Summit Advisors, LLP',
  })
})

test('an initial above the card that a program adds is not the text', () => {
  const text = 'Kay - can we squeeze them in?\n\nM\n\nMonique Hall\nProgramme Manager\nCalder Trust\n+44 1422 555 269'
  const { split } = messageContact(text, { author: { name: 'Monique Hall', email: 'monique@calder.example' } })
  expect(split.reply).toBe('Kay - can we squeeze them in?')
})

test('a card of a house alone tells its department', () => {
  const card = 'Nordlicht Yachten AG\nAbteilung Einkauf\nTel. 0431 5550157'
  const told = read({ name: 'Einkauf Nordlicht', email: 'einkauf@nordlicht-yachten.example', card, is: {} })
  expect(told).toMatchObject({ company: 'Nordlicht Yachten AG', department: 'Abteilung Einkauf' })
  expect(told).not.toHaveProperty('name')
})

test('the page of the house on a network is not the author’s', () => {
  const card = 'Priya Menon\nHead of Partnerships, Lumen Labs\nhttps://twitter.com/lumenlabs\nhttps://x.com/priyamenon'
  expect(read({ name: 'Priya Menon', email: 'priya@lumenlabs.example', card, is: {} }).profileUrls).toEqual([
    'https://x.com/priyamenon',
  ])
})

test.each(Object.entries(cases))('%s', (_, one) => {
  const told = read(one)
  expect({ ...told, ...Object.fromEntries(Object.entries(one.is).filter(([, v]) => v === undefined)) }).toMatchObject(
    one.is,
  )
  for (const [key, value] of Object.entries(one.is)) if (value === undefined) expect(told).not.toHaveProperty(key)
})
