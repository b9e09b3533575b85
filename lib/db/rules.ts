/** The user's rules: the verbs that make and change them. */
import type { Label } from '../core/change'
import { dayOf } from '../core/days'
import { inOrder, type Rule, type RuleDraft } from '../core/rules/rule'
import { asKnown, withWord } from '../core/tag'
import { db } from './db'
import { type Edit, editRow } from './edit'
import { resumeRule } from './ruleState'
import { type Writer, type Written, write } from './write'

/** All rules, in the order in which they run. */
export const allRules = async (): Promise<Rule[]> => inOrder(await db.rules.toArray())
export const ruleById = async (id: string): Promise<Rule | undefined> => db.rules.get(id)

/** What acts choose from, by id: templates, prospecting lists. */
export async function ruleChoices(): Promise<{ templates: Map<string, string>; sheets: Map<string, string> }> {
  const [templates, sheets] = await Promise.all([db.templates.toArray(), db.sheets.toArray()])
  const named = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]))
  return { templates: named(templates), sheets: named(sheets) }
}

/** What the record of a rule is called; undefined once it is gone. */
export { nameOfRecord } from './history'

/** Adds a rule behind the others, turned on. */
export async function addRule(draft: RuleDraft): Promise<Written<{ ruleId: string }>> {
  const name = draft.name.trim()
  return write({ key: 'change.ruleAdded', params: { rule: name } }, async (w) => {
    const last = (await allRules()).at(-1)
    const about = { ...(await withWords(w, draft)), id: w.newId(), name, on: true, since: dayOf(w.now) }
    w.put('rules', { ...about, place: (last?.place ?? -1) + 1, createdAt: w.now, updatedAt: w.now })
    return { ruleId: about.id }
  })
}

/** Changes what a rule says. What comes with time it counts anew from today; paused, it runs again. */
export async function editRule(id: string, draft: RuleDraft): Promise<Edit<Rule>> {
  const written = await change(id, 'change.ruleEdited', async (w, rule) => ({
    ...rule,
    ...(await withWords(w, draft)),
    filter: draft.filter,
    name: draft.name.trim(),
    since: dayOf(w.now),
  }))
  await resumeRule(id)
  return written
}

/** Turns a rule on or off. */
export const turnRule = async (id: string, on: boolean): Promise<Edit<Rule>> =>
  change(id, on ? 'change.ruleOn' : 'change.ruleOff', async (w, rule) =>
    rule.on === on ? rule : { ...rule, on, since: on ? dayOf(w.now) : rule.since },
  )

/** Moves a rule by one place, up (-1) or down (1); at an edge it stays. */
export async function moveRule(id: string, by: -1 | 1): Promise<Written<undefined>> {
  const name = (await ruleById(id))?.name ?? ''
  return write({ key: 'change.ruleMoved', params: { rule: name } }, async (w) => {
    const all = await allRules()
    const from = all.findIndex((rule) => rule.id === id)
    const [one, other] = [all[from], all[from + by]]
    if (!one || !other) return undefined
    all[from] = other
    all[from + by] = one
    for (const [place, rule] of all.entries()) if (rule.place !== place) w.put('rules', { ...rule, place })
    return undefined
  })
}

export async function removeRule(id: string): Promise<Written<undefined>> {
  const name = (await ruleById(id))?.name ?? ''
  return write({ key: 'change.ruleRemoved', params: { rule: name } }, async (w) => {
    w.remove('rules', id)
    return undefined
  })
}

/** Tags in the writing in which their words are known; new ones are kept now, so that no run has to. */
async function withWords(w: Writer, { acts, ...draft }: RuleDraft): Promise<RuleDraft> {
  const settings = await w.get('settings', 'settings')
  const known = settings?.tags ?? []
  let words: typeof known | readonly (typeof known)[number][] = known
  const told = acts.map((act) => {
    if (act.kind !== 'tag') return act
    const tag = asKnown(words, { category: act.category, name: act.name })
    words = withWord(words, tag)
    return { ...act, ...tag }
  })
  if (settings && words !== known) w.put('settings', { ...settings, tags: [...words] })
  return { ...draft, acts: told }
}

async function change(
  id: string,
  key: Label['key'],
  work: (w: Writer, rule: Rule) => Promise<Rule>,
): Promise<Edit<Rule>> {
  return editRow(
    'rules',
    id,
    ({ name }) => ({ key, params: { rule: name } }),
    async (w, rule) => {
      const after = await work(w, rule)
      return after === rule ? rule : { ...after, updatedAt: w.now }
    },
  )
}
