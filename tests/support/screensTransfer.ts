/** The import: nothing dropped yet, a table with its columns and fates, deals, a file that cannot be read, and what came of imports. */
import writeXlsxFile from 'write-excel-file/node'
import { drop } from './dropping'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const LEADS = [
  'Record ID,First Name,Last Name,Email,Phone Number,Company Name,Job Title,Shoe size',
  '101,Claire,Morel,claire.morel@brasseriesdunord.example,+33 6 12 34 56 78,Brasseries du Nord,Directrice des achats,',
  '102,Anna,Keller,anna@keller.example,+41 79 000 00 00,Keller AG,Head of purchasing,39',
  '103,Bartholomew Montgomery-Featherstonehaugh,of the Lower Marshes,bart@lowermarshes.example,,The Lower Marshes Estate Company Limited,,',
  '104,Anna,Keller,anna@keller.example,,Keller AG,,',
  '105,,,,,,Buyer,',
  '106,Bo,Lind,bo@lind.example,,Lind AB,CEO,44',
].join('\n')

const DEALS = [
  'Deal title;Organization;Contact person;Value;Currency;Stage;Status',
  'Line 4;Keller AG;Anna Keller;48000;EUR;Quote;open',
  'Sensors;Lind AB;Bo Lind;12500,50;Taler;Quote;open',
  'Renewal;Nordlys AS;;900;NOK;Discovery;won',
].join('\n')

/** A workbook whose people stand on its second sheet, below a title. */
async function fair(): Promise<Uint8Array> {
  const cells = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value })))
  const people = [['Visitors of the second day'], ...LEADS.split('\n').map((line) => line.split(','))]
  const sheets = [
    {
      sheet: 'Cover',
      data: cells([
        ['Fair', 'Place'],
        ['Packaging 2026', 'Lyon'],
      ]),
    },
    { sheet: 'Visitors', data: cells(people) },
  ]
  return new Uint8Array(await writeXlsxFile(sheets as never).toBuffer())
}

async function dropped(scene: Scene, name = 'leads.csv', text: string | Uint8Array = LEADS): Promise<Hands> {
  const hands = await scene.dashboard('/import')
  await drop(hands, { [name]: text })
  return hands
}
const looked = async (scene: Scene, t: Words): Promise<Hands> => {
  const hands = await dropped(scene)
  await hands.sees(t('transfer.previewed', { n: 6 }))
  return hands
}

export const transferScreens: Screen[] = [
  {
    name: 'import-empty',
    desk: 'sample',
    open: async (scene, t) => (await scene.dashboard('/import')).sees(t('transfer.none')),
  },
  { name: 'import-preview', desk: 'sample', open: looked },
  { name: 'import-preview-640', desk: 'sample', width: 640, open: looked },
  {
    name: 'import-deals',
    desk: 'sample',
    async open(scene, t) {
      const hands = await dropped(scene, 'deals.csv', DEALS)
      await hands.sees(t('transfer.previewed', { n: 3 }))
    },
  },
  {
    name: 'import-sheets',
    desk: 'sample',
    width: 640,
    async open(scene, t) {
      const hands = await dropped(scene, 'fair.xlsx', await fair())
      await hands.on.waitForSelector('select:has(option[value="Visitors"])')
      await hands.on.select('select:has(option[value="Visitors"])', 'Visitors')
      await hands.sees(t('transfer.previewed', { n: 6 }))
      await hands.on.evaluate(() => document.querySelector('.column-table')?.scrollIntoView())
    },
  },
  {
    name: 'import-cannot',
    desk: 'sample',
    async open(scene, t) {
      const hands = await dropped(scene, 'brochure.pdf', '%PDF-1.4 a brochure')
      await hands.has(t('transfer.other'))
    },
  },
  {
    name: 'import-done',
    desk: 'sample',
    async open(scene, t) {
      const hands = await looked(scene, t)
      await hands.press(t('transfer.run', { n: 5 }))
      await hands.sees(t('transfer.done', { file: 'leads.csv' }))
      await hands.has(t('transfer.refusedFile', { n: 1 }))
    },
  },
]
