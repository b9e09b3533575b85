/** A place for copies: the form of each kind, what is wrong with it, and trials that end in every way. */
import type { Trial } from '../../lib/core/copy/trial'
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

/** In place of the browser's question, which nobody answers here, and of a server. */
const answered = (hands: Hands, trial: Trial) =>
  hands.on.evaluate((found) => {
    // With a callback, or with a promise where there is none.
    type Asked = (what: { message?: string }, answer?: (found: unknown) => void) => unknown
    const api = (globalThis as unknown as { chrome: Record<'permissions' | 'runtime', Record<string, Asked>> }).chrome
    const send = api.runtime.sendMessage as Asked
    const say = (answer: Parameters<Asked>[1], value: unknown) => (answer ? answer(value) : Promise.resolve(value))
    api.permissions.request = (_what, answer) => say(answer, true)
    api.runtime.sendMessage = (what, answer) =>
      what.message === 'cloud.try'
        ? say(answer, { trial: found })
        : send.call(api.runtime, what, ...(answer ? [answer] : []))
  }, trial)

const tried = (trial: Trial, sees: (t: Words) => string) => async (scene: Scene, t: Words) => {
  const hands = await form(scene, t, 'webdav')
  await hands.fill(t('target.field.url'), 'https://cloud.example.org/remote.php/dav/files/claire/')
  await hands.fill(t('target.field.user'), 'claire')
  // A field of dots has no role by which a screen reader names it.
  await hands.on.focus('.target-form input[type="password"]')
  await hands.type('made up')
  await answered(hands, trial)
  await hands.press(t('target.try'))
  await hands.sees(sees(t))
}
const wrong = async (scene: Scene, t: Words) => {
  const hands = await form(scene, t, 's3')
  await hands.fill(t('target.field.url'), 'http://s3.example.net')
  await hands.fill(t('target.field.bucket'), 'Claire_1')
  await hands.press(t('target.try'))
  await hands.sees(t('target.problem.bucket'))
}

const works: Trial = { done: ['write', 'read', 'list', 'remove'], conditions: 'forgotten' }
const fails: Trial = {
  done: [],
  failed: { step: 'write', failure: { kind: 'unauthorised', status: 401 } },
  conditions: 'forgotten',
}
const away: Trial = {
  done: ['write'],
  failed: { step: 'read', failure: { kind: 'redirected', host: 'login.example.net' } },
  conditions: 'kept',
}

export const targetScreens: readonly Screen[] = [
  { name: 'target-s3-wrong', desk: 'known', open: wrong },
  { name: 'target-webhook', desk: 'known', open: (scene, t) => form(scene, t, 'webhook') },
  { name: 'target-folder', desk: 'known', width: 640, open: (scene, t) => form(scene, t, 'folder') },
  { name: 'target-works', desk: 'known', open: tried(works, (t) => t('target.all')) },
  { name: 'target-fails', desk: 'known', open: tried(fails, (t) => t('cloud.todo.unauthorised')) },
  { name: 'target-fails-640', desk: 'known', width: 640, open: tried(away, (t) => t('cloud.todo.redirected')) },
]
