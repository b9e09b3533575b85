// @vitest-environment jsdom
/** The sentence of a rule, in both languages; and what is still missing of one. */
import { expect, test } from 'vitest'
import type { About } from '../../lib/core/fields'
import { emptyAct, incompleteOf } from '../../lib/core/rules/complete'
import type { RuleDraft } from '../../lib/core/rules/rule'
import { speak } from '../../lib/state/language'
import { type RuleNames, ruleSentence } from '../../lib/state/ruleWords'

const about: About = {
  today: '2026-11-25',
  custom: [],
  labels: [{ id: 'hot', name: 'Hot', months: 3 }],
  pipelines: [{ id: 'p', name: 'New business', position: 1, stages: [{ id: 'a', name: 'Quote', probability: 40 }] }],
}
const names: RuleNames = {
  templates: new Map([['t', 'Follow up']]),
  sheets: new Map(),
  places: new Map([['w', 'hooks.example']]),
}
const rule: RuleDraft = {
  name: 'Large quotes',
  noun: 'deals',
  when: { kind: 'stage', stageId: 'a' },
  filter: {
    join: 'and',
    groups: [
      { join: 'and', conditions: [{ field: 'amount', op: 'more', value: { minor: 500_000, currency: 'EUR' } }] },
    ],
  },
  acts: [
    { kind: 'temperature', label: 'hot' },
    { kind: 'task', title: 'Call the buyer', days: 3 },
    { kind: 'hook', targetId: 'gone' },
  ],
}
const says = (more: Partial<RuleDraft> = {}) =>
  ruleSentence({ ...rule, ...more }, about, names).replace(/[\u00a0\u202f]/g, ' ')

test('a rule is one sentence: when, under which conditions, and what is done in which order', () => {
  speak('en')
  expect(says()).toBe(
    'When a deal comes into Quote, and Amount is more than €5,000: set its temperature to “Hot”, make the task “Call the buyer”, due 3 days later, and tell (no longer there).',
  )
  expect(
    says({
      when: { kind: 'day', field: 'closingDay', days: -2 },
      filter: undefined,
      acts: [{ kind: 'draft', templateId: 't', days: 0 }],
    }),
  ).toBe('When it is 2 days before “Expected closing” of a deal: prepare a draft from “Follow up”, due the same day.')
  speak('fr')
  expect(
    says({ when: { kind: 'silent', days: 30 }, filter: undefined, acts: [{ kind: 'notify', text: 'Rappeler' }] }),
  ).toBe('Quand rien ne s’est passé depuis 30 jours sur une opportunité ouverte : me notifier : « Rappeler ».')
})

test('the first thing that is missing is named', () => {
  expect(incompleteOf(rule, about)).toBeUndefined()
  expect(incompleteOf({ ...rule, name: ' ' }, about)).toEqual({ part: 'name' })
  expect(incompleteOf({ ...rule, when: { kind: 'silent', days: Number.NaN } }, about)).toEqual({ part: 'when' })
  expect(incompleteOf({ ...rule, acts: [...rule.acts, emptyAct('stage', 'p')] }, about)).toEqual({ part: 'act', n: 4 })
  const open = { join: 'and' as const, groups: [{ join: 'and' as const, conditions: [{ field: 'title', op: 'is' }] }] }
  expect(incompleteOf({ ...rule, filter: open }, about)).toEqual({ part: 'filter' })
})
