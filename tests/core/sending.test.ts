/** "Log when sent": never a message that was not, and each one that was. */
import { describe, expect, test } from 'vitest'
import type { PageDraft, PageFacts } from '../../lib/core/capture'
import { afterLook, type Intent, intentFor, sentEmail } from '../../lib/core/sending'

const account = 'nadia@margin.example'
const draft: PageDraft = {
  key: 'msg-a:r-1',
  messageId: 'msg-a:r-1',
  to: [{ name: 'Claire Morel', email: 'claire@nord.example' }],
  cc: [],
  subject: 'Sensors',
  text: 'The quote is attached, as we said on the phone.',
}
const facts = (more: Partial<PageFacts> = {}): PageFacts => ({
  site: 'gmail',
  page: 'list',
  url: 'https://mail.google.com/mail/u/0/#inbox',
  account,
  messages: [],
  drafts: [],
  sending: { said: false, undoable: false },
  rows: [],
  results: [],
  ...more,
})
const writing = facts({ drafts: [draft] })
const said = facts({ sending: { said: true, undoable: true } })
const message = (more: object = {}) => ({
  messageId: 'msg-a:r-1',
  legacyMessageId: '198d13784f8639ea',
  from: { email: account },
  to: draft.to,
  cc: [],
  text: draft.text,
  attachments: [],
  ...more,
})

/** Looks at one page after the other, some seconds apart; says what came of the intent. */
function follow(...looks: [seconds: number, page: PageFacts][]): { states: string[]; sent: boolean; intent: Intent } {
  let at = Date.parse('2026-11-22T09:00:00.000Z')
  let intent = intentFor(writing, draft, undefined, new Date(at).toISOString())
  let before: PageFacts = writing
  const states: string[] = []
  for (const [seconds, page] of looks) {
    at += seconds * 1000
    const step = afterLook(intent, page, before.sending?.said === true, 1, new Date(at).toISOString())
    if (step.sent) return { states: [...states, 'sent'], sent: true, intent: step.intent }
    intent = step.intent
    states.push(intent.state)
    before = page
  }
  return { states, sent: false, intent }
}

describe('sent', () => {
  test('the page said so, the offer to undo ended, and the draft stayed away', () => {
    const { states } = follow([5, writing], [1, said], [10, said], [6, facts()], [11, facts()])
    expect(states).toEqual(['open', 'sending', 'sending', 'sending', 'sent'])
  })

  test('the notice comes a little later', () => {
    expect(follow([1, facts()], [3, said], [1, facts()], [12, facts()]).states).toEqual([
      'closed',
      'sending',
      'sending',
      'sent',
    ])
  })

  test('closed on another day, it stands in its thread, open, under its own id', () => {
    const there = facts({ page: 'thread', messages: [message()] })
    expect(follow([1, facts()], [30, facts()], [9, there]).states).toEqual(['closed', 'kept', 'sent'])
  })

  test('it is logged under the id that it keeps, as it was written', () => {
    const { intent } = follow([1, said])
    expect(sentEmail(intent, intent.at)).toMatchObject({
      key: 'gmail:msg-a:r-1',
      from: { email: account },
      to: draft.to,
      subject: 'Sensors',
      text: draft.text,
    })
  })
})

describe('not sent', () => {
  test.each<[string, string[], [number, PageFacts][]]>([
    [
      'closed',
      ['closed', 'closed', 'kept'],
      [
        [1, facts()],
        [9, facts()],
        [30, facts()],
      ],
    ],
    [
      'closed and opened again',
      ['closed', 'open'],
      [
        [1, facts()],
        [60, writing],
      ],
    ],
    [
      'taken back',
      ['sending', 'sending', 'open'],
      [
        [1, said],
        [2, facts()],
        [1, writing],
      ],
    ],
    // It lies in its thread as a draft: without a text, or as an editor.
    [
      'a draft in its thread',
      ['closed', 'closed'],
      [
        [1, facts()],
        [5, facts({ messages: [message({ text: undefined })] })],
      ],
    ],
    [
      'another message was sent',
      ['closed', 'kept', 'kept'],
      [
        [1, facts()],
        [40, facts()],
        [5, said],
      ],
    ],
    [
      'in another account',
      ['open'],
      [[1, facts({ account: 'other@margin.example', sending: { said: true, undoable: false } })]],
    ],
  ])('%s', (_, states, looks) => {
    expect(follow(...looks)).toMatchObject({ sent: false, states })
  })
})

describe('asked', () => {
  test('a site that does not say, and a notice that may be another message’s', () => {
    const { sending, ...silent } = facts()
    expect(follow([1, silent]).states).toEqual(['ask'])
    const already = facts({ drafts: [draft], sending: { said: true, undoable: true } })
    expect(follow([1, already], [1, said]).states).toEqual(['open', 'ask'])
    const intent = intentFor(writing, draft, undefined, '2026-11-22T09:00:00.000Z')
    expect(afterLook(intent, said, false, 2, '2026-11-22T09:00:01.000Z').intent.state).toBe('ask')
  })
})

test('a draft that the page keeps in a tab behind is neither sent nor gone', () => {
  const { sending, ...behind } = facts({ draftsBehind: [draft.key] })
  const { sending: _, ...back } = writing
  const { sending: _too, ...gone } = facts()
  expect(follow([1, behind], [60, behind], [1, back], [1, gone]).states).toEqual(['open', 'open', 'open', 'ask'])
})

describe('recipients that the page folds to their names', () => {
  const elsewhere = (drafts: PageDraft[]) => facts({ site: 'proton', drafts, sending: undefined })
  const whole: PageDraft = { ...draft, key: 'composer-0', messageId: undefined }
  const folded: PageDraft = { ...whole, key: 'composer-1', to: [{ name: 'Claire Morel' }] }
  const now = '2026-11-22T09:00:00.000Z'
  const look = (intent: Intent, drafts: PageDraft[]) => afterLook(intent, elsewhere(drafts), false, 0, now).intent

  test('keep the addresses that they had, and tell the message again when it is opened so', () => {
    const intent = intentFor(elsewhere([whole]), whole, undefined, now)
    expect(look(intent, [{ ...folded, key: 'composer-0' }])).toMatchObject({ state: 'open', to: draft.to })
    const kept: Intent = { ...intent, state: 'kept' }
    expect(look(kept, [folded])).toMatchObject({ state: 'open', draftKey: 'composer-1', to: draft.to })
    expect(look(kept, [{ ...folded, to: [{ name: 'Nora Lind' }] }]).state).toBe('kept')
    expect(look(kept, [{ ...folded, to: [...folded.to, { name: 'Nora Lind' }] }]).state).toBe('kept')
    // Somebody else was added: she is known by name alone.
    const more = look(intent, [{ ...folded, key: 'composer-0', to: [...folded.to, { name: 'Nora Lind' }] }])
    expect(more.to).toEqual([...draft.to, { name: 'Nora Lind' }])
  })

  test('an answer without a subject of its own is not taken for one in another thread', () => {
    const answer: PageDraft = { ...whole, subject: undefined, threadId: 'one' }
    const kept: Intent = { ...intentFor(elsewhere([answer]), answer, undefined, now), state: 'kept' }
    expect(look(kept, [{ ...answer, key: 'composer-1', threadId: 'two' }]).state).toBe('kept')
    expect(look(kept, [{ ...answer, key: 'composer-1' }]).state).toBe('open')
  })
})
