/** Who is who, beyond one alphabet and one tidy address book: made-up people of the kinds that went wrong once. */
import { describe, expect, test } from 'vitest'
import { decide, type PairRecord } from '../inspectPairs'

const who = (name: string, rest: Partial<PairRecord> = {}): PairRecord => ({ name, emails: [], ...rest })
const at = (name: string, company: string, title?: string) => who(name, { company, ...(title && { title }) })
const mail = (name: string, ...emails: string[]) => who(name, { emails })
const phone = (name: string, number: string) => who(name, { phones: [number] })
const page = (name: string, url: string) => who(name, { profileUrls: [url] })

const cases: Record<'link' | 'suggest' | 'different', [string, PairRecord, PairRecord][]> = {
  link: [
    [
      'a couple, written the same way twice',
      mail('Max & Eva Kunz', 'max-eva@kunz.example'),
      mail('Max & Eva Kunz', 'Max-Eva@kunz.example'),
    ],
    ['a mobile, Serbian letters', phone('Ðorđe Ilić', '+381 64 555 0123'), phone('Djordje Ilic', '064 555 0123')],
    [
      'two addresses in one field',
      mail('Wenda Ross', 'wenda@loom.example;w@ross.example'),
      mail('W. Ross', 'w@ross.example'),
    ],
    ['nobody named', mail('(no name)', 'rhodri@cribyn.example'), mail('Rhodri Bevan', 'rhodri@cribyn.example')],
    ['a post for a name', mail('sales manager', 'odhran@tully.example'), mail('Odhrán Tully', 'odhran@tully.example')],
    [
      "a wife's Hungarian name",
      mail('Judit Kis', 'kis.judit@hal.example'),
      mail('Kisné Nagy Judit', 'kis.judit@hal.example'),
    ],
    ['a mobile, a pet name in -i', phone('Zsófi Kardos', '06 30 555 0611'), phone('Kardos Zsófia', '+36 30 555 0611')],
    [
      'a page of the small site',
      page('Hugo Wren', 'linkedin.com/in/hugo-wren-3/?x=1'),
      page('Hugo Wren', 'https://www.linkedin.com/mwlite/in/hugo-wren-3'),
    ],
    [
      'a label behind the address',
      mail('Ruth Ames', 'ruth@amesglass.example (work)'),
      mail('Ruth Ames-Lowe', 'ruth@amesglass.example'),
    ],
    ['full-width signs', mail('Ruth Ames', 'ruth＠amesglass.example'), mail('R. Ames', 'ruth@amesglass.example')],
    ['Outlook.com tag', mail('Tove Ask', 'tove_ask+bank@outlook.com'), mail('Tove Ask', 'tove_ask@outlook.com')],
    [
      'a page in brackets',
      page('Ann Roe', '<https://www.linkedin.com/in/ann-roe-7>'),
      page('Ann Roe', 'linkedin.com/in/ann-roe-7#top'),
    ],
    [
      'a number of no country yet',
      phone('Joe Barr', '07700 900 433 (mob)'),
      phone('Joseph Barr', '+44 (0)7700 900433'),
    ],
    ['a mobile, Korean', phone('박지훈', '010-5550-0199'), phone('Park Ji-hoon', '+82 10 5550 0199')],
    ['a mobile, Galician', phone('Xoán Souto', '+34 600 550 877'), phone('Juan Souto', '600 55 08 77')],
    ['a mobile, Nigerian', phone('Emeka Udo', '+234 803 555 0177'), phone('Chukwuemeka Udo', '0803 555 0177')],
    ['a mobile, birth name', phone('Jana Malá (roz. Dubová)', '+420 601 555 014'), phone('Jana Dubová', '601 555 014')],
  ],
  suggest: [
    [
      'a name added, two boxes',
      mail('Silje Haug', 'silje@fjordhage.example'),
      mail('Silje Haug Moen', 'silje.moen@fjordhage.example'),
    ],
    [
      'a trade in two forms',
      { ...who('Oona Ritala'), title: 'harpist', location: 'Porvoo' },
      { ...at('Oona Ritala', 'Porvoo Sinfonietta', 'Harp') },
    ],
    [
      'a rare name, elsewhere',
      at('Torbjörg Hallgrímsdóttir', 'Vík Prjón', 'Dyer'),
      at('Torbjörg Hallgrímsdóttir', 'Reykjanes Salt', 'Buyer'),
    ],
    ['Latvian endings', at('Ieva Bērziņa', 'Rigas Dzintars'), at('Ieva Berzins', 'Rigas Dzintars')],
    [
      'an earlier name, in Czech',
      at('Marie Nováková', 'Pivovar Jizera'),
      at('Marie Dubová (dříve Nováková)', 'Pivovar Jizera'),
    ],
    [
      'a post before the name',
      { ...at('Coach Bev', 'Otter Swim'), location: 'Rhyl' },
      { ...at('Beverley Stott', 'Otter Swim'), location: 'Rhyl' },
    ],
    [
      'a box of a desk that spells neither',
      mail('Front Desk', 'pult@allomas.example'),
      mail('Anna Kovács', 'pult@allomas.example'),
    ],
    ['adjective of a Czech name', at('Klára Veselá', 'Sumava Glass'), at('Klara Vesely', 'Sumava Glass')],
    ['Lithuanian endings', at('Rasa Kazlauskienė', 'Nida Amber'), at('Rasa Kazlauskas', 'Nida Amber')],
    ['birth name in brackets', at('Nora Brun (née Gard)', 'Vercors Coop'), at('Nora Gard', 'Vercors Coop')],
    ['shortened given name', at('Th. Aebi', 'Aebi Holz'), at('Thomas Aebi', 'Aebi Holz AG')],
    ['Portuguese pet name', at('Xana Ribeiro', 'Rendas Sul'), at('Alexandra Ribeiro', 'Rendas Sul')],
    ['Czech pet name', at('Tonda Dub', 'Pila Dub'), at('Antonín Dub', 'Pila Dub')],
    ['Finnish pet name', at('Jussi Aalto', 'Aalto Veneet'), at('Juhani Aalto', 'Aalto Veneet Oy')],
    ['Indian short form', at('Siddharth Rao', 'Kaveri Soft'), at('Sid Rao', 'Kaveri Soft')],
    ['German spelling of Russian', at('Sergei Schukow', 'Onega Les'), at('Sergey Zhukov', 'Onega Les')],
    ['Cantonese', at('張偉強', '觀塘拉鏈'), at('Cheung Wai Keung', 'Kwun Tong Zippers')],
    ['Wade-Giles', at('陳怡君', '台南糖業'), at('Yi-Chun Chen', 'Tainan Sugar')],
    ['Japanese, given name in kana', at('大野 さくら', '浜名うなぎ'), at('Sakura Ohno', 'Hamana Unagi')],
    ['Hebrew', at('דנה לוי', 'גליל יין'), at('Dana Levy', 'Galil Wine')],
    ['Arabic names in one and in two', at('Abdelkader Benali', 'Atlas Cuir'), at('Abd el Kader Ben Ali', 'Atlas Cuir')],
    [
      "a post's box and her own",
      mail('Astrid Moberg', 'vd@mobergstal.example'),
      mail('Astrid Moberg', 'astrid.moberg@mobergstal.example'),
    ],
    [
      'a rare name, the same trade',
      at('Ottoline Brackenridge', 'Fen Surveys', 'Peat Hydrologist'),
      at('Ottoline Brackenridge', 'Water Trust', 'Hydrologist, Peat'),
    ],
    [
      'one mailbox, Martin and Martina',
      mail('Simon Kunz', 'kunz@haus-kunz.example'),
      mail('Simone Kunz', 'kunz@haus-kunz.example'),
    ],
    [
      'one mailbox, two of one first name',
      mail('Anne-Marie Kunz', 'kunz@haus-kunz.example'),
      mail('Anne-Sophie Kunz', 'kunz@haus-kunz.example'),
    ],
    [
      'a desk that no list knows',
      mail('Anna Kovács', 'pult@hajoallomas.example'),
      mail('Anna Tóth', 'pult@hajoallomas.example'),
    ],
    [
      'one mobile, Andrea and Andreas',
      phone('Andrea Kunz', '+49 171 3920311'),
      phone('Andreas Kunz', '+49 171 3920311'),
    ],
    ['one mobile, Luca and Lucia', phone('Luca Kunz', '+49 171 3920311'), phone('Lucia Kunz', '+49 171 3920311')],
    ['a couple in one record', phone('Max/Eva Kunz', '+49 171 3920311'), phone('Eva Kunz', '+49 171 3920311')],
  ],
  different: [
    [
      'one pet name, two boxes',
      mail('Dani Soler', 'daniel@soler.example'),
      mail('Dani Soler', 'daniela@soler.example'),
    ],
    [
      'one pet name, two boxes that are not alike',
      mail('Sandy Muir', 'alexander@muir.example'),
      mail('Sandy Muir', 'sandra@muir.example'),
    ],
    ['Czech st. and ml.', at('Jiří Dub st.', 'Pila Dub'), at('Jiří Dub ml.', 'Pila Dub')],
    ['father and son, in brackets', at('André Gard (père)', 'Gard Vins'), at('André Gard (fils)', 'Gard Vins')],
    ['Herr and Frau', phone('Herr Kunz', '+49 171 3920311'), phone('Frau Kunz', '+49 171 3920311')],
    ['a name that many have, elsewhere', at('James Wilson', 'Tamar Pumps'), at('James Wilson', 'Ohio Seeds')],
    [
      "a couple's page",
      page('Joe Barr', 'https://pix.example/thebarrs'),
      page('Jo Barr', 'https://pix.example/thebarrs'),
    ],
    ['Paul and Paula', phone('Paul Kunz', '+49 171 3920311'), phone('Paula Kunz', '+49 171 3920311')],
  ],
}

for (const [decision, list] of Object.entries(cases))
  describe(decision, () => {
    test.each(list)('%s', (_, a, b) => {
      expect(decide({ a, b })).toMatchObject({ decision })
    })
  })

test('a given name that is also a mark of age is a name', () => {
  expect(decide({ a: at('Ito Jun', 'Kitano'), b: at('Jun Ito', 'Kitano') }).why).not.toContain('otherGeneration')
})
