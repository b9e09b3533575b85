/** What rules tell leaves the database once: notices, and events at a webhook that the user set up, and nowhere else. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Hook, Received } from '../../lib/core/copy/hook'
import { hookBody } from '../../lib/core/copy/hook'
import { type Failed, failed } from '../../lib/core/copy/target'
import type { Act } from '../../lib/core/rules/rule'

const shown: { id: string; title: string; text: string }[] = []
let kept: { id: string; settings: object }[] = []
let told: Hook[] = []
let answer: Received | Failed = { received: 'accepted' }
vi.mock('../../lib/platform/awake', () => ({ stayAwake: () => {} }))
vi.mock('../../lib/platform/notifications', () => ({ showNotice: async (notice: never) => void shown.push(notice) }))
vi.mock('../../lib/platform/targets', () => ({ keptTargets: async () => kept }))
vi.mock('../../lib/jobs/deliver', () => ({
  openedTarget: async () => ({
    hook: {
      deliver: async (hook: Hook) => {
        told.push(hook)
        return answer
      },
    },
  }),
}))
vi.stubGlobal('navigator', { locks: { request: async (_: string, work: () => unknown) => work() } })
const { db } = await import('../../lib/db/db')
const { createDeal } = await import('../../lib/db/deals')
const { addRule } = await import('../../lib/db/rules')
const { outgoing, ruleStates } = await import('../../lib/db/ruleState')
const { setUp } = await import('../../lib/db/setup')
const { undo } = await import('../../lib/db/undo')
const { tellRules } = await import('../../lib/jobs/rules')

const rule = async (act: Act) =>
  (await addRule({ name: 'Tell', noun: 'deals', when: { kind: 'made' }, acts: [act] })).value.ruleId
const newDeal = () => createDeal({ title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' })
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  shown.length = 0
  told = []
  kept = [{ id: 'target-1', settings: { kind: 'webhook' } }]
  answer = { received: 'accepted' }
})
afterEach(() => db.delete())

test('a notice is shown once, with whom it is about; taken back before, it is not', async () => {
  await rule({ kind: 'notify', text: 'A new deal' })
  const { value } = await newDeal()
  const { seq } = await newDeal()
  await undo(seq ?? 0)
  await tellRules(new Date())
  await tellRules(new Date())
  expect(shown).toMatchObject([{ title: 'A new deal', text: 'Sensors' }])
  expect(shown[0]?.id).toContain(`deals|${value.dealId}`)
})

test('an event goes to the webhook with its rule, and again under the same id until it was answered', async () => {
  const ruleId = await rule({ kind: 'hook', targetId: 'target-1' })
  const { value } = await newDeal()
  answer = failed({ kind: 'server', status: 503 })
  await tellRules(new Date())
  await tellRules(new Date())
  expect(told).toHaveLength(1)
  answer = { received: 'accepted' }
  await tellRules(later(1))
  await tellRules(later(2))
  expect(told).toHaveLength(2)
  expect(told[1]?.id).toBe(told[0]?.id)
  expect(JSON.parse(new TextDecoder().decode(hookBody(told[1] as Hook)))).toMatchObject({
    margin: 1,
    rule: { id: ruleId, name: 'Tell' },
    records: [{ table: 'deals', id: value.dealId, record: { title: 'Sensors' } }],
  })
  expect(await outgoing()).toEqual([])
})

test('where the place is gone nothing leaves, and the rule is paused with the reason', async () => {
  const ruleId = await rule({ kind: 'hook', targetId: 'target-1' })
  kept = []
  await newDeal()
  await tellRules(new Date())
  expect(told).toEqual([])
  expect((await ruleStates())[ruleId]?.paused?.fault.kind).toBe('place')
  kept = [{ id: 'target-1', settings: { kind: 'webhook' } }]
  const other = await rule({ kind: 'hook', targetId: 'target-1' })
  answer = failed({ kind: 'refused', status: 410, host: 'hooks.example' })
  await newDeal()
  await tellRules(new Date())
  expect((await ruleStates())[other]?.paused?.fault).toEqual({ kind: 'place', detail: 'hooks.example' })
  expect(await outgoing()).toMatchObject([{ tries: 1 }])
})
