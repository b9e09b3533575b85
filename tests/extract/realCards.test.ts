/** Cards as people write them: ranks, nobility, capitals, addresses in pieces. */
import { describe, expect, it } from 'vitest'
import { type MessageClues, messageContact } from '../../lib/extract/messageContact'

const contact = (text: string, clues: MessageClues = {}) => messageContact(text, clues).contact
const by = (name: string, email: string, more: MessageClues = {}): MessageClues => ({
  author: { name, email },
  ...more,
})

describe('names', () => {
  const cases: [string, string, MessageClues, Record<string, unknown>][] = [
    [
      'a French lawyer is no "Me" by name',
      'Chère Madame,\n\nle bail est prêt.\n\nBien à vous,\n\nMe Odile Van Hecke\nAvocat\nT +32 2 555 14 14',
      by('Odile Van Hecke', 'ovh@vanhecke.example'),
      { name: 'Odile Van Hecke', givenName: 'Odile', honorific: 'Me' },
    ],
    [
      'an Indian accountant',
      'Dear Asha,\n\nfiled today.\n\nRegards,\nCA Vikram Joshi\nJoshi & Rao LLP',
      by('CA Vikram Joshi', 'vikram@joshirao.example'),
      { name: 'Vikram Joshi', givenName: 'Vikram', familyName: 'Joshi' },
    ],
    [
      'a rank',
      "Monsieur,\n\nl'exercice est confirmé.\n\nRespectueusement,\n\nLieutenant Yves BRIAND\nChef du centre",
      by('', 'yves.briand@sdis.example'),
      { name: 'Yves Briand', honorific: 'Lieutenant' },
    ],
    [
      'a doctor of engineering of a noble house',
      'Guten Tag,\n\nanbei der Vertrag.\n\nMit besten Grüßen\n\nppa. Dr.-Ing. Falk Freiherr von Ehlen\nBereichsleiter Technik',
      by('Dr.-Ing. Falk Freiherr von Ehlen', 'f.ehlen@ehlen.example'),
      { name: 'Falk Freiherr von Ehlen', familyName: 'Freiherr von Ehlen', honorific: 'Dr.-Ing.' },
    ],
    [
      'particles before the name in the address',
      "Madame,\n\nc'est entendu.\n\nCordialement,\n\nHugues de La Rive d'Arc\nNotaire",
      by("Hugues de La Rive d'Arc", 'h.delarive@etude.example'),
      { givenName: 'Hugues', familyName: "de La Rive d'Arc" },
    ],
    [
      'capitals in Turkish',
      'Merhaba,\n\nnumuneler kargoda.\n\nSaygılarımla,\n\nNilgün IŞIK\nMüdür',
      by('', 'nilgun@isik.example'),
      { name: 'Nilgün Işık' },
    ],
    [
      'capitals that the header spells',
      'Hi,\n\nready.\n\nRegards,\n\nANDREW MCLAREN\nFitter',
      by('Andrew McLaren', 'andrew@fit.example'),
      { name: 'Andrew McLaren', familyName: 'McLaren' },
    ],
    [
      'whom an assistant works for',
      'Monsieur,\n\nmardi à 10 h ?\n\nSalutations,\n\nAgnès Morel\nAssistante de M. Guy Lenoir, Président\nGroupe Lenoir',
      by('Guy Lenoir', 'g.lenoir@groupe-lenoir.example'),
      { name: 'Agnès Morel', emails: [] },
    ],
    [
      'pronouns after degrees',
      'Hello,\n\nforms attached.\n\nSincerely,\n\nIda Flood, RN, CCM (she/her)\nDirector of Care',
      by('Ida Flood', 'iflood@care.example'),
      { name: 'Ida Flood', credentials: 'RN, CCM' },
    ],
  ]
  it.each(cases)('%s', (_, text, clues, want) => expect(contact(text, clues)).toMatchObject(want))
})

describe('addresses', () => {
  const address = (lines: string) =>
    contact(`Hello,\n\nready.\n\nRegards,\n\nTom Reed\nReed Ltd\n${lines}`, by('Tom Reed', 'tom@reed.example')).address
  it('are told without their labels', () => {
    expect(address('a Unit 3/8 Mill Road, Yass NSW 2582')).toBe('Unit 3/8 Mill Road, Yass NSW 2582')
    expect(address('Besöksadress: Storgatan 5, 903 26 Umeå')).toBe('Storgatan 5, 903 26 Umeå')
    expect(address('Off: 30, FC Road, Pune 411004')).toBe('30, FC Road, Pune 411004')
  })
  it('keep a street that only its town tells', () => {
    expect(address('Am Speicher 1 | D-76646 Bruchsal')).toBe('Am Speicher 1, D-76646 Bruchsal')
    expect(address('Reed House, 2 Mill Row, Dublin 2, D02 XY45')).toBe('Reed House, 2 Mill Row, Dublin 2, D02 XY45')
  })
  it('are no telephones and no registers', () => {
    expect(address('Tel. 0485-550123')).toBeUndefined()
    expect(address('Tel. 02-555-0123 Mobile. 010-1234-5678')).toBeUndefined()
    expect(
      contact('Hei,\n\nja.\n\nMvh\nTom Reed\nReed AS, Org.nr. 912 345 678', by('Tom Reed', 'tom@reed.example')).address,
    ).toBeUndefined()
  })
})

describe('posts and houses', () => {
  const cases: [string, string, MessageClues, Record<string, unknown>][] = [
    [
      'a title in two lines',
      'Madame,\n\nc’est noté.\n\nCordialement,\n\nLuc Biron\nChef du bureau\nvoirie et réseaux\nMairie de Brissac',
      by('Luc Biron', 'l.biron@brissac.example'),
      { title: 'Chef du bureau voirie et réseaux', company: 'Mairie de Brissac' },
    ],
    [
      'a house under a title is not its second line',
      'Hello,\n\nfine.\n\nRegards,\n\nRosa Quill\nHead of Science DE\nMuseum of the North',
      by('Rosa Quill', 'rq@gmail.com'),
      { title: 'Head of Science DE', company: 'Museum of the North' },
    ],
    [
      'a post and a house that a slash parts',
      'Hola:\n\nte paso las páginas.\n\nUn abrazo,\n\nAna Rey\nDiseñadora / Olivo Medios, S.L.',
      by('Ana Rey', 'arey@olivo.example'),
      { title: 'Diseñadora', company: 'Olivo Medios, S.L.' },
    ],
    [
      'the head of a department is no department',
      'Guten Tag,\n\nanbei.\n\nBeste Grüße\n\nUte Kolb\nBereichsleiterin Forschung & Entwicklung\nKolb Werke AG',
      by('Ute Kolb', 'u.kolb@kolb.example'),
      { title: 'Bereichsleiterin Forschung & Entwicklung', company: 'Kolb Werke AG' },
    ],
    [
      'a degree with a blank in it',
      'Salut,\n\nles plans sont là.\n\nBonne fin de semaine,\n\nÈve Roy, ing., M. Sc.\nDirectrice de projets\nRoy Design inc.',
      by('Ève Roy', 'eroy@roydesign.example'),
      { credentials: 'ing., M. Sc.', title: 'Directrice de projets', company: 'Roy Design inc.' },
    ],
  ]
  it.each(cases)('%s', (_, text, clues, want) => expect(contact(text, clues)).toMatchObject(want))
})

describe('telephones', () => {
  const phones = (text: string, clues: MessageClues) => contact(text, clues).phones.map((phone) => phone.e164)
  it('of a short message have the country that its words tell', () => {
    expect(
      phones(
        'Dag Ilse, ja dat kan.\n\nGroetjes, Bas\n\nBas Jonker\nTel. 0485-550123',
        by('Bas Jonker', 'bas@jonker.example'),
      ),
    ).toEqual(['+31485550123'])
    expect(
      phones(
        'Guten Tag,\n\nIhre Brille liegt bereit.\n\nBeste Grüße\nPia Kolb\nTel.: 0451 5550123',
        by('Pia Kolb', 'pia@kolb.example'),
      ),
    ).toEqual(['+494515550123'])
  })
  it('are two where only an icon stood between them', () => {
    expect(
      phones(
        'Bonjour,\n\nlundi.\n\nCordialement,\nYann Moal\nTechnicien\n06 55 01 23 45 02 98 55 01 23',
        by('Yann Moal', 'yann@froid.example'),
      ),
    ).toEqual(['+33655012345', '+33298550123'])
  })
  it('have the country whose form they have, where nothing else tells', () => {
    expect(phones('Ok.\n\n-- \nHank Dubois, Owner, 985-555-0136', by('Hank Dubois', 'hank@bayou.example'))).toEqual([
      '+19855550136',
    ])
    expect(phones('Ok.\n\n-- \nNoa Ferrand\n04 66 55 01 23', by('Noa Ferrand', 'noa@lycee.example'))).toEqual([
      '+33466550123',
    ])
  })
  it('of a colleague who shares the signature are left out, and she is no title', () => {
    const shared = contact(
      'Bonjour,\n\nnous venons.\n\nÀ bientôt,\n\nÉlie March — 06 12 34 56 71\nQuentin Astier — 06 12 34 56 72\nLes Deux Graines',
      by('Élie March', 'elie@lesdeuxgraines.example'),
    )
    expect(shared.phones.map((phone) => phone.e164)).toEqual(['+33612345671'])
    expect(shared.title).toBeUndefined()
  })
})

describe('a form', () => {
  it('ends before what the site adds under it', () => {
    const read = messageContact(
      'Nom : Abiven\nPrénom : Solène\nE-mail : solene@gmail.com\nMessage : Un devis, merci.\nRéférence : 1745172000\nIP: 192.0.2.1',
      by('Site', 'web@toit.example'),
    )
    expect(read.split.reply).toBe('Un devis, merci.')
  })
})

describe('people who sign for others or together', () => {
  const cases: [string, string, MessageClues, Record<string, unknown>][] = [
    [
      'the one of two who wrote',
      'Hi Ty,\n\nall booked.\n\nLots of love,\nNell & Jo\nFinch & Fern Florists\n01934 555 012',
      by('Nell Okafor', 'nell@finchandfern.example'),
      { name: 'Nell Okafor', company: 'Finch & Fern Florists' },
    ],
    [
      'who signs for a professor from a shared mailbox',
      'Sehr geehrter Herr Roth,\n\nam 12. Juni um 14 Uhr.\n\nMit freundlichen Grüßen\ni. A. Renate Zobel\nSekretariat\n\nUniversität Elbtal\nProf. Dr. Arnulf Wolff',
      by('Sekretariat Prof. Wolff', 'sekretariat.wolff@elbtal.example'),
      { name: 'Renate Zobel', company: 'Universität Elbtal' },
    ],
    [
      'a Korean who signs with 드림',
      '안녕하세요.\n\n샘플은 다음 주에 발송됩니다.\n\n감사합니다.\n박지영 드림\n\n대한케미칼 주식회사\n구매팀 대리 박지영\nM. 010-5555-0123',
      by('박지영', 'jypark@daehan.example'),
      { name: '박지영', familyName: '박', department: '구매팀', title: '대리', company: '대한케미칼 주식회사' },
    ],
    [
      'the head of a house on its line',
      'Dag Jef,\n\nde levering is maandag.\n\nMvg\nWim Claes\nZaakvoerder Claes Houtwerk BV',
      by('Wim Claes', 'wim@claesbv.example'),
      { title: 'Zaakvoerder', company: 'Claes Houtwerk BV' },
    ],
    [
      'a Japanese card under a short rule',
      'ロス様\n\nサンプルを本日発送いたしました。\n\n---\n東海ゴム工業株式会社\n技術開発部 部長\n鈴木 明 (Akira Suzuki)\nTEL 052-555-0123',
      by('Suzuki Akira', 'suzuki@tokai.example'),
      { name: '鈴木 明', company: '東海ゴム工業株式会社', department: '技術開発部' },
    ],
    [
      'a house that stands before its address',
      'Hi Zed,\n\nshipped.\n\nBest,\nPriya Venkat\nCreative Director\nLotus Loom Pvt Ltd, 18/2 Church Street, Bengaluru 560001',
      by('Priya Venkat', 'priya@lotusloom.example'),
      { company: 'Lotus Loom Pvt Ltd', address: '18/2 Church Street, Bengaluru 560001' },
    ],
  ]
  it.each(cases)('%s', (_, text, clues, want) => expect(contact(text, clues)).toMatchObject(want))
})
