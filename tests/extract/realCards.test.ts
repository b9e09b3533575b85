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
