/** The user's rules: none, several of which one is paused, the form with its sentence, and what a rule would have done. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

/** The desk is the same one in each language: rules of the looks before go first. */
async function empty({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/rules')
  await hands.on.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const clearing = opening.result.transaction(['rules', 'meta'], 'readwrite')
          clearing.objectStore('rules').clear()
          clearing.objectStore('meta').delete('rules.states')
          clearing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )
  await (hands.on as import('puppeteer-core').Page).reload()
  await hands.sees(t('rules.none'))
  return hands
}

async function form({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/rules')
  await hands.press(t('rules.new'))
  await hands.fill(t('rules.name'), 'Send the quote')
  await hands.fill(t('rules.text'), 'Write the quote and send it')
  await hands.fill(t('rules.daysLater'), '3')
  await hands.press(t('filter.add'))
  return hands
}

/** How many rules there are: the same list is looked at in several languages and lights. */
const count = (hands: Hands) =>
  hands.on.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('margin')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('rules').objectStore('rules').count()
          counting.onsuccess = () => {
            opening.result.close()
            done(counting.result)
          }
        }
      }),
  )

async function list(scene: Scene, t: Words): Promise<Hands> {
  const seen = await scene.dashboard('/rules')
  await seen.sees(t('rules.title'))
  if (await count(seen)) {
    await seen.sees(t('rules.order'))
    return seen
  }
  const hands = await form(scene, t)
  await hands.press(t('filter.remove', { n: 1 }))
  await hands.press(t('rules.save'))
  await hands.sees(t('rules.order'))
  return hands
}

/** A rule whose template went while it waited. */
async function paused(scene: Scene, t: Words): Promise<Hands> {
  const hands = await list(scene, t)
  await hands.on.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['rules', 'meta'], 'readwrite')
          const rules = writing.objectStore('rules').getAll()
          rules.onsuccess = () => {
            const [rule] = rules.result
            const at = new Date().toISOString()
            const states = { [rule.id]: { paused: { fault: { kind: 'template' }, at, noun: 'deals', id: 'deal-1' } } }
            writing.objectStore('meta').put({ id: 'rules.states', states })
          }
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )
  await (hands.on as import('puppeteer-core').Page).reload()
  await hands.sees(t('rules.resume'))
  return hands
}

async function tried(scene: Scene, t: Words): Promise<Hands> {
  const hands = await form(scene, t)
  await hands.press(t('filter.remove', { n: 1 }))
  await (hands.on as import('puppeteer-core').Page).select('.rule-part select', 'out')
  await hands.press(t('rules.try'))
  await hands.seesNot(t('rules.dryLooking'))
  await hands.sees(t('rules.dryNothing'))
  return hands
}

/** What the history says of a change that set a rule off. */
async function ran(scene: Scene, t: Words): Promise<Hands> {
  const hands = await empty(scene, t)
  await hands.press(t('rules.new'))
  await hands.fill(t('rules.name'), 'Look at it')
  await (hands.on as import('puppeteer-core').Page).select('.rule-part select', 'changed')
  await hands.fill(t('rules.text'), 'Look at what changed')
  await hands.press(t('rules.save'))
  await hands.sees(t('rules.order'))
  const deal = await scene.dashboard('/deals/deal-1')
  await deal.press(t('deal.star'))
  await deal.sees('Look at what changed')
  const history = await scene.dashboard('/history')
  await history.sees(t('history.rules', { rules: t('history.ruleRan', { rule: 'Look at it', n: '1' }) }))
  return history
}

export const rulesScreens: Screen[] = [
  { name: 'rules-empty', desk: 'sample', open: empty },
  { name: 'rules-form', desk: 'sample', open: form },
  { name: 'rules-form-640', desk: 'sample', width: 640, open: form },
  { name: 'rules-list', desk: 'sample', open: list },
  { name: 'rules-paused', desk: 'sample', open: paused },
  { name: 'rules-paused-640', desk: 'sample', width: 640, open: paused },
  { name: 'rules-history', desk: 'sample', open: ran },
  { name: 'rules-dry', desk: 'sample', open: tried },
]
