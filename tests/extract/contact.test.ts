import { describe, expect, it } from 'vitest'
import { type MessageClues, messageContact } from '../../lib/extract/messageContact'

const contact = (text: string, clues: MessageClues = {}) => messageContact(text, clues).contact
const e164 = (text: string, clues: MessageClues = {}) => contact(text, clues).phones.map((phone) => phone.e164)
const nils = { author: { name: 'Nils Aberg', email: 'nils.aberg@oak-mill.example' } }

describe('the card under a message', () => {
  it('tells name, post, house, telephones and site of the author', () => {
    const text =
      'Dear Kim,\n\nthe samples left today.\n\nKind regards,\n\nDr. Nils Aberg, PhD, MRSC\nHead of Research | Oak & Mill Ltd\n4 Mill Lane, Leeds LS1 9ZZ\nT: +44 113 496 0101 ext. 12  M: +44 7700 900111  F: +44 113 496 0102\nnils.aberg@oak-mill.example\nwww.oak-mill.example\nhttps://www.linkedin.com/in/nils-aberg-0f'
    expect(contact(text, nils)).toMatchObject({
      name: 'Nils Aberg',
      givenName: 'Nils',
      familyName: 'Aberg',
      honorific: 'Dr.',
      credentials: 'PhD, MRSC',
      title: 'Head of Research',
      company: 'Oak & Mill Ltd',
      emails: ['nils.aberg@oak-mill.example'],
      phones: [
        { e164: '+441134960101', extension: '12', kind: 'work' },
        { e164: '+447700900111', kind: 'mobile' },
        { e164: '+441134960102', kind: 'fax' },
      ],
      websites: ['www.oak-mill.example'],
      profileUrls: ['https://www.linkedin.com/in/nils-aberg-0f'],
    })
    expect(messageContact(text, nils).split.reply).toBe('Dear Kim,\n\nthe samples left today.')
  })

  const cards: [string, string, string, Record<string, unknown>, string[]][] = [
    [
      'Danish',
      'Mikkel Sand',
      'Hej\n\nTak for i går.\n\nMed venlig hilsen\nMikkel Sand\nProjektleder\nSand Byg ApS\nTlf. 32 55 01 44\nCVR-nr. 32550144',
      { title: 'Projektleder', company: 'Sand Byg ApS' },
      ['+4532550144'],
    ],
    [
      'Finnish',
      'Aino Salo',
      'Hei,\n\nkiitos viestistä.\n\nYstävällisin terveisin\nAino Salo\nMyyntipäällikkö\nSalon Kala Oy\npuh. 040 555 0112\nY-tunnus 5550112-3',
      { title: 'Myyntipäällikkö', company: 'Salon Kala Oy' },
      ['+358405550112'],
    ],
    [
      'Norwegian',
      'Kari Moe',
      'Hei!\n\nVi kommer på torsdag.\n\nMvh\nKari Moe\nDaglig leder\nMoe Bygg AS\nMob: 905 55 012\nOrg.nr. 955 501 400',
      { title: 'Daglig leder', company: 'Moe Bygg AS' },
      ['+4790555012'],
    ],
    [
      'Swedish',
      'Erik Ek',
      'Hej,\n\nhär är protokollet.\n\nVänliga hälsningar\nErik Ek\nProjektledare\nEk Trafo AB\nTel 08-465 004 99\nBankgiro 555-0137',
      { title: 'Projektledare', company: 'Ek Trafo AB' },
      ['+46846500499'],
    ],
    [
      'Czech',
      'Jana Malá',
      'Dobrý den,\n\nposílám nabídku.\n\nS pozdravem\nIng. Jana Malá\nvedoucí obchodního oddělení\nLesy Malá s.r.o.\nTel.: 224 555 012\nIČO: 25550123',
      { title: 'vedoucí obchodního oddělení', company: 'Lesy Malá s.r.o.', honorific: 'Ing.' },
      ['+420224555012'],
    ],
    [
      'Russian',
      'Иван Петров',
      'Добрый день!\n\nВысылаю договор.\n\nС уважением,\nИван Петров\nГенеральный директор\nООО «Люкс»\nтел. +7 495 555-01-23\nИНН 7701234567',
      { title: 'Генеральный директор', company: 'ООО «Люкс»' },
      ['+74955550123'],
    ],
    [
      'Turkish',
      'Mehmet Ay',
      'Merhaba,\n\nNumuneler yola çıktı.\n\nSaygılarımla,\nMehmet Ay\nSatış Müdürü\nAy Tekstil A.Ş.\nTel: 0212 555 01 23 Dahili: 45',
      { title: 'Satış Müdürü', company: 'Ay Tekstil A.Ş.' },
      ['+902125550123'],
    ],
    [
      'Korean',
      '김민수',
      '안녕하세요,\n\n견적서를 첨부합니다.\n\n감사합니다.\n\n김민수 대리\n한솔 주식회사\nTel: 02-5550-1234',
      { name: '김민수', familyName: '김', title: '대리', company: '한솔 주식회사' },
      ['+82255501234'],
    ],
    [
      'Spanish',
      'Sergio Blanco Prieto',
      'Buenas tardes:\n\nLe confirmo el pedido nº 955550123.\n\nAtentamente,\nSergio Blanco Prieto\nJefe de compras\nAceites Blanco, S.L.\nTel. 955 55 01 23\nCIF B95550118',
      { familyName: 'Blanco Prieto', title: 'Jefe de compras', company: 'Aceites Blanco, S.L.' },
      ['+34955550123'],
    ],
    [
      'Brazilian',
      'Bruno Reis',
      'Oi Ana, tudo bem?\n\nSegue a proposta.\n\nAtt,\nBruno Reis\nDiretor Comercial\nReis Tech Ltda.\n(11) 98555-0123\nCNPJ 55.501.990/0001-33',
      { title: 'Diretor Comercial', company: 'Reis Tech Ltda.' },
      ['+5511985550123'],
    ],
  ]
  it.each(cards)('is read in %s', (_, name, text, expected, phones) => {
    const clues = { author: { name, email: 'a@firm.example' } }
    expect(contact(text, clues)).toMatchObject(expected)
    expect(e164(text, clues)).toEqual(phones)
  })
})

describe('the country of a telephone written as at home', () => {
  const cards: [string, string, string[]][] = [
    [
      'told by a neighbour with a country code',
      'Dzień dobry,\n\nwysłane.\n\nPozdrawiam\nNils Aberg\ntel. (+48) 22 555 01 23\nkom. 600 555 077',
      ['+48225550123', '+48600555077'],
    ],
    [
      'told by a tax number',
      'Hi,\n\nready.\n\nNils Aberg\nAberg Haulage\nph 045 555 012\nVAT IE5550123X',
      ['+35345555012'],
    ],
    ['told by a register', 'Passt!\n\nNils Aberg\nSV Grünau e.V.\n0151 55501234', ['+4915155501234']],
    ['told by the domain', 'ok\n\nNils Aberg\n0412 555 012', ['+61412555012']],
    ['not told at all', 'ok\n\nNils Aberg\n055 501 23', []],
  ]
  it.each(cards)('%s', (how, text, expected) => {
    const email = how === 'told by the domain' ? 'nils.aberg@oak-mill.com.au' : 'nils.aberg@oak-mill.example'
    expect(e164(text, { author: { name: 'Nils Aberg', email } })).toEqual(expected)
  })
})

describe('the house of the author', () => {
  const cards: [string, string][] = [
    ['Nils Aberg Fotografi', 'Hej,\n\nklart.\n\nHälsningar\nNils Aberg\n\nNils Aberg Fotografi'],
    ['Weingut Aberg', 'Servus,\n\nabgefüllt.\n\nNils\n\nWeingut Aberg\nKellergasse 12, 3550 Langenlois'],
    ['Waterschap Noord', 'Dag,\n\nakkoord.\n\nGroet,\nNils Aberg\nDijkbeheerder Waterschap Noord'],
    ['花町株式会社', '承知しました。\n\nNils Aberg\n花町株式会社 総務部'],
  ]
  it.each(cards)('%s', (company, text) => {
    expect(contact(text, nils)).toMatchObject({ name: 'Nils Aberg', company })
  })

  it('is not a place, a label or a legal form', () => {
    const text = 'Ciao,\n\na domani.\n\nNils Aberg\nPsicologo\nVia Roma 12 - 40124 Bologna\nStudio : 051 555 0123'
    expect(contact(text, { author: { name: 'Nils Aberg', email: 'nils_aberg@gmail.com' } }).company).toBeUndefined()
  })
})

describe('what is no telephone of the author', () => {
  const under = (line: string) =>
    `Hello Kim,\n\nhere it is.\n\nBest regards,\nNils Aberg\nOak & Mill Ltd, London\n${line}`
  it.each([
    'Company no. 01134960233',
    'VAT 496 0233 17',
    'ABN 51 824 753 556',
    'SIRET 364 900 118 00027',
    'IBAN GB29 0113 4960 2330 1134 96',
    'USt-IdNr. DE113496023',
    'KvK 55500142',
    'NIP 6155550126, REGON 155501260',
    'Licence 0113496023',
    'Skype 01134960233',
    'Assistant: Mia Kern, 0113 496 0233',
    'This message is confidential; if it is not for you, ring 0113 496 0233.',
    'Office hours: Mon-Fri 9.00-12.30 13.00-17.00',
    '12/03/2025 0113',
  ])('%s', (line) => {
    expect(e164(under(line), nils)).toEqual([])
  })

  it('numbers of people whom the author names, below the card or instead of one', () => {
    const postscript = 'Yes!\n\nNils\n\nPS: the caterer is Mia Kern, mia@kern.example, 0113 496 0299.'
    const passedOn = 'Here is the plumber:\n\nMia Kern\nKern Plumbing\n0113 496 0299'
    for (const text of [postscript, passedOn]) {
      expect(e164(text, nils)).toEqual([])
      expect(contact(text, nils)).toMatchObject({ name: 'Nils Aberg', emails: ['nils.aberg@oak-mill.example'] })
    }
  })

  it('numbers in the running text, in quotes and under a rule of a mailing list', () => {
    const text =
      'Order 0113 496 0233 is late, call 0113 496 0299 please.\n\nNils\n_______________________________________________\nmillers mailing list\nList owner: Ann Hall, 0113 496 0111\n\nOn Mon, 3 Mar 2025 at 09:12, Ann Hall <ann@hall.example> wrote:\n> Ann Hall\n> 0113 496 0222'
    expect(e164(text, nils)).toEqual([])
    expect(contact(text, nils).name).toBe('Nils Aberg')
  })
})

describe('whose name it is', () => {
  it('is the assistant’s who writes for somebody', () => {
    const text =
      'Dear Kim,\n\nSir Hugh will come.\n\nKind regards,\nMia\n\nMia Kern\nAssistant to Sir Hugh Doe, Chairman\nOak & Mill Ltd\nmia.kern@oak-mill.example'
    expect(contact(text, { author: { name: 'Sir Hugh Doe', email: 'hugh.doe@oak-mill.example' } })).toMatchObject({
      name: 'Mia Kern',
      title: 'Assistant to Sir Hugh Doe, Chairman',
      emails: ['mia.kern@oak-mill.example'],
    })
  })

  it.each([
    ['NOWAK Ewa', 'ewa.nowak@x.example', 'Ewa', 'Nowak'],
    ['Whit, Jon P', 'jpwhit@x.example', 'Jon P', 'Whit'],
    ['Rossi Anna', 'anna.rossi@x.example', 'Anna', 'Rossi'],
    ['Rui da Costa', 'r.dacosta@x.example', 'Rui', 'da Costa'],
    ['Anna von der Au', 'vdau@x.example', 'Anna', 'von der Au'],
    ['佐藤健一', 'k.sato@x.example', '健一', '佐藤'],
  ])('%s, written as in a header', (name, email, givenName, familyName) => {
    expect(contact('はい、わかりました。', { author: { name, email } })).toMatchObject({ givenName, familyName })
  })

  it('is the full name of the header where the card has initials or a first name', () => {
    for (const sign of ['Nils', 'N. Aberg', 'Nils A.', 'NA', 'LG Nils'])
      expect(contact(`Fine by me.\n\n${sign}`, nils)).toMatchObject({ name: 'Nils Aberg', familyName: 'Aberg' })
  })

  it('is not taken from a shared mailbox’s display name, whose house is told', () => {
    const read = contact('Guten Tag,\n\nanbei die Rechnung.\n\nFreundliche Grüße\nTel. 0231 5550-12', {
      author: { name: 'Buchhaltung Papier Lohmann', email: 'rechnung@papier-lohmann.example' },
    })
    expect(read).toMatchObject({ company: 'Papier Lohmann', emails: [] })
  })
})

describe('messages that carry no card', () => {
  it.each([
    ['no-reply address', { author: { name: 'Shop', email: 'no-reply@shop.example' } }],
    ['newsletter header', { ...nils, headers: new Map([['list-unsubscribe', '<https://x.example/u>']]) }],
    ['generated by a machine', { ...nils, headers: new Map([['auto-submitted', 'auto-generated']]) }],
  ])('%s', (_, clues) => {
    const read = messageContact(
      'Hello,\n\nnews.\n\nBest regards,\nNils Aberg\nHead of Research\n+44 113 496 0101',
      clues,
    )
    expect(read.automated).toBe(true)
    expect(read.contact).toEqual({ emails: [], phones: [], websites: [], profileUrls: [] })
  })

  it('an answer sent while somebody is away keeps the card, not the stand-in’s telephone', () => {
    const text =
      'I am away until 4 May. In urgent cases: Mia Kern, +44 113 496 0199.\n\nNils Aberg\nHead of Research\nOak & Mill Ltd'
    const read = contact(text, { ...nils, headers: new Map([['auto-submitted', 'auto-replied']]) })
    expect(read).toMatchObject({ title: 'Head of Research', company: 'Oak & Mill Ltd', phones: [] })
  })
})

describe('a form of a web site', () => {
  it('gives the person in its fields and their message', () => {
    const text =
      'Neue Anfrage\n\nAnrede: Frau\nVorname: Birgit\nNachname: von Stein\nE-Mail: birgit@stein.example\nTelefon: 0171 5550123\nNachricht:\nBitte um Rückruf.\n\n--\nDiese E-Mail wurde über ein Kontaktformular gesendet'
    const read = messageContact(text, { author: { name: 'Website', email: 'web@maler.example' } })
    expect(read.split.reply).toBe('Bitte um Rückruf.')
    expect(read.contact).toMatchObject({
      name: 'Birgit von Stein',
      familyName: 'von Stein',
      emails: ['birgit@stein.example'],
    })
    expect(read.contact.phones[0]?.e164).toBe('+491715550123')
  })
})

describe('hostile signatures', () => {
  it.each([
    '+1 2 3 4 5 6 7 8 9',
    'Tel Tel Tel Tel',
    'a.b.c.d.e.f',
    'x@x.x',
    '((((((',
    '[image: [image: ',
    'Dr. Dr. Dr. Dr.',
    '- , - , - ,',
    'A | B | C |',
  ])('200 KB of %j end within a second', (line) => {
    const body = `${line} `.repeat(200_000 / (line.length + 1))
    const start = performance.now()
    for (const text of [`Hi.\n\nBest regards,\nNils Aberg\n${body}`, `Hi.\n\n-- \n${body.replace(/(.{90})/g, '$1\n')}`])
      contact(text, nils)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
