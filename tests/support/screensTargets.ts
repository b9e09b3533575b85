/** A place for copies: the form of each kind, and what is wrong with it. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const NONE = { 'cloud.target:a': null, 'cloud.target:b': null, 'cloud.status:a': null, 'cloud.status:b': null }

/** The form of a new place, on the page of the cloud copy. */
async function form({ dashboard, keep }: Scene, t: Words, kind: string): Promise<Hands> {
  await keep({ ...NONE, 'cloud.plan': null })
  const hands = await dashboard('/cloud')
  await hands.press(t('target.add'))
  await hands.has(t('target.kind'), 'combobox')
  await hands.on.$eval(
    '.target-form select',
    (select, value) => {
      ;(select as HTMLSelectElement).value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    kind,
  )
  await hands.sees(t(`target.about.${kind}` as 'target.about.s3'))
  return hands
}

const wrong = async (scene: Scene, t: Words) => {
  const hands = await form(scene, t, 's3')
  await hands.fill(t('target.field.url'), 'http://s3.example.net')
  await hands.fill(t('target.field.bucket'), 'Claire_1')
  await hands.press(t('target.try'))
  await hands.sees(t('target.problem.bucket'))
}

export const targetScreens: readonly Screen[] = [
  { name: 'target-s3-wrong', desk: 'known', open: wrong },
  { name: 'target-webhook', desk: 'known', open: (scene, t) => form(scene, t, 'webhook') },
  { name: 'target-folder', desk: 'known', width: 640, open: (scene, t) => form(scene, t, 'folder') },
]
