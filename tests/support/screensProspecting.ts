/** Prospecting lists: all of them, a sheet whose columns were recognised, and a row that is worked. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const SHEET = [
  'Nom\tSociété\tFonction\tCourriel\tTél.\tStand\tRemarques',
  'Anneke Visser\tWeverij Zuid BV\tInkoop\tanneke@weverij.example\t+31 20 555 01 23\tB 12\tVisited twice; wants a quote for two machines',
  'Tomás Rey\tConservas Rey SL\tDirector\ttomas@rey.example\t+34 91 555 01 44\tB 14\t',
  '\tNordlys Bryggeri AS\t\tpost@nordlys.example\t+47 22 55 01 77\tC 3\tTook the catalogue',
  'Claire Morel\tBrasseries du Nord\tAcheteuse\tclaire.morel@brasseriesdunord.example\t\tC 9\t',
  'Ilse Brandt\tBrandt Maschinenbau GmbH\tEinkauf\tilse@brandt.example\t+49 30 5550 1188\tD 1\tBudget in spring',
].join('\n')

async function paste(hands: Hands, t: Words): Promise<void> {
  await hands.on.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, SHEET)
  await hands.sees(t('paste.found', { n: 5, columns: 7 }))
}
async function pasted(scene: Scene, t: Words): Promise<Hands> {
  const hands = await scene.dashboard('/prospecting')
  await hands.sees(t('prospect.none'))
  await paste(hands, t)
  return hands
}
export async function worked(scene: Scene, t: Words): Promise<Hands> {
  const hands = await pasted(scene, t)
  await hands.fill(t('prospect.name'), 'Food & Drink Fair, hall B')
  await hands.press(t('paste.save', { n: 5 }))
  await hands.has(t('prospect.tried'))
  await hands.keys('4')
  await hands.press(t('prospect.reason.budget'))
  await hands.sees('Conservas Rey SL')
  await hands.keys('3')
  await hands.sees('post@nordlys.example')
  return hands
}

export const prospectingScreens: Screen[] = [
  {
    name: 'prospecting',
    desk: 'sample',
    async open(scene, t) {
      const hands = await worked(scene, t)
      await hands.press(t('nav.prospecting'), 'link')
      await hands.sees(t('prospect.worked', { done: 1, all: 5 }))
    },
  },
  { name: 'prospecting-paste-300', desk: 'sample', width: 300, open: pasted },
  {
    name: 'prospecting-work',
    desk: 'sample',
    async open(scene, t) {
      const hands = await worked(scene, t)
      await hands.keys('n')
      await hands.sees('Acheteuse')
      await hands.keys('1')
      await hands.sees(t('lead.known'))
    },
  },
]
