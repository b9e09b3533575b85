/**
 * A storm of writes: one writer that saves, changes, removes and takes back records of its own without a pause, and tells
 * the ledger outside what it is about to write and what was acknowledged.
 */
import { addDays, dayOf } from '../../../lib/core/days'
import { createDeal, editDeal, moveDeal, removeDeal, setNextAction } from '../../../lib/db/deals'
import { editPerson, removePerson, savePerson } from '../../../lib/db/people'
import { undo } from '../../../lib/db/undo'
import { addActivity, addTask, editActivity, editTask, setTaskDone } from '../../../lib/db/work'
import { chanceOf } from '../../support/chance'

/** One field of one row, as it is to be from now on; `gone` is a field too, so that a removal is written down like a value. */
export type Entry = { table: string; id: string; field: string; value: unknown }

declare global {
  /** In a page: to the ledger, before a write that touches a row it knows. */
  var intend: (entry: Entry) => Promise<void>
  /** In a page: to the ledger, after a write was acknowledged; `seq` is the journal's number of it. */
  var acknowledge: (seq: number, entries: Entry[]) => Promise<void>
  /** In a page: a write was refused, which no storm should meet. */
  var refuse: (what: string) => Promise<void>
}

/** A record of this writer. `linked`: others hang on it, so it stays. */
type Mine = Entry & { linked: boolean }

const NAME = { people: 'name', deals: 'title', tasks: 'title', activities: 'text' } as const

/** Writes until the page is gone. @param writer a name that no other writer has */
export async function storm(writer: string, seed: number): Promise<void> {
  const { below, pick } = chanceOf(seed)
  const today = dayOf(Date.now())
  const mine: Mine[] = []
  const of = (table: string) => mine.filter((each) => each.table === table)
  let n = 0

  const added = async (table: keyof typeof NAME, id: string, value: string, seq?: number, more: Entry[] = []) => {
    const entry = { table, id, field: NAME[table], value }
    mine.push({ ...entry, linked: false })
    await tell(seq, [entry, { table, id, field: 'gone', value: false }, ...more])
  }
  const tell = async (seq: number | undefined, entries: Entry[]) => {
    if (seq === undefined) throw new Error(`nothing was written of ${JSON.stringify(entries)}`)
    // Not waited for: the next write is to be under way when the browser dies.
    void acknowledge(seq, entries)
  }
  const renamed = async (one: Mine, value: string, verb: () => Promise<{ seq?: number }>) => {
    const entry = { table: one.table, id: one.id, field: one.field, value }
    await intend(entry)
    const { seq } = await verb()
    await tell(seq, [entry])
    if (seq !== undefined && below(4) === 0) {
      const back = { ...entry, value: one.value }
      await intend(back)
      const undone = await undo(seq)
      if (undone.state !== 'undone') throw new Error(`undo of ${seq} answered ${undone.state}`)
      await tell(undone.written.seq, [back])
    } else one.value = value
  }
  const gone = async (one: Mine, verb: () => Promise<{ seq?: number }>) => {
    const entry = { table: one.table, id: one.id, field: 'gone', value: true }
    mine.splice(mine.indexOf(one), 1)
    await intend(entry)
    await tell((await verb()).seq, [entry])
  }

  const steps: (() => Promise<void>)[] = [
    async () => {
      const token = `Ines ${writer}n${n}`
      const { seq, value } = await savePerson({
        name: token,
        emails: [`${writer}.${n}@storm-${below(20)}.example`],
        phones: [{ shown: `06 12 ${10 + below(90)} ${10 + below(90)} 47` }],
        profileUrls: [],
        companyName: below(3) ? `Storm ${below(20)}` : undefined,
        source: 'gmail',
        provenance: {},
      })
      await added('people', value.personId, token, seq)
    },
    async () => {
      const person = pick(of('people'))
      const token = `Deal ${writer}n${n}`
      const { seq, value } = await createDeal({
        title: token,
        amount: { minor: below(1_000_000), currency: pick(['EUR', 'NOK']) },
        people: person ? [{ personId: person.id }] : [],
        companyName: below(2) ? `Storm ${below(20)}` : undefined,
        pipelineId: 'pipeline-1',
        source: 'hand',
      })
      const stage = { table: 'deals', id: value.dealId, field: 'stageId', value: 'stage-1' }
      await added('deals', value.dealId, token, seq, [stage])
    },
    async () => {
      const [person, deal] = [pick(of('people')), pick(of('deals'))]
      if (!person || !deal) return
      person.linked = true
      deal.linked = true
      const token = `Note ${writer}n${n}`
      const { seq, value } = await addActivity({ kind: 'note', text: token, links: [`p:${person.id}`, `d:${deal.id}`] })
      await added('activities', value.activityId, token, seq)
    },
    async () => {
      const person = pick(of('people'))
      if (!person) return
      person.linked = true
      const token = `Task ${writer}n${n}`
      const { seq, value } = await addTask({ title: token, day: addDays(today, below(9)), links: [`p:${person.id}`] })
      await added('tasks', value.taskId, token, seq)
    },
    async () => {
      const one = pick(of('people'))
      const name = `Ines ${writer}n${n}`
      if (one) await renamed(one, name, () => editPerson(one.id, { name }))
    },
    async () => {
      const one = pick(of('deals'))
      const title = `Deal ${writer}n${n}`
      if (one) await renamed(one, title, () => editDeal(one.id, { title }))
    },
    async () => {
      const one = pick(of('activities'))
      const text = `Note ${writer}n${n}`
      if (one) await renamed(one, text, () => editActivity(one.id, { text }))
    },
    async () => {
      const one = pick(of('tasks'))
      const title = `Task ${writer}n${n}`
      if (one) await renamed(one, title, () => editTask(one.id, { title }))
    },
    async () => {
      const one = pick(of('deals'))
      if (!one) return
      const value = `stage-${1 + below(5)}`
      const entry = { table: 'deals', id: one.id, field: 'stageId', value }
      await intend(entry)
      const { seq } = await moveDeal(one.id, value)
      if (seq !== undefined) await tell(seq, [entry])
    },
    async () => {
      const one = pick(of('deals'))
      if (!one) return
      const { seq } = await setNextAction(one.id, { text: `Call ${n}`, day: addDays(today, below(20)) })
      if (seq !== undefined) await tell(seq, [])
    },
    async () => {
      const one = pick(of('tasks'))
      if (!one) return
      const { seq } = await setTaskDone(one.id, below(2) === 0)
      if (seq !== undefined) await tell(seq, [])
    },
    async () => {
      const one = pick(of('people').filter((each) => !each.linked))
      if (one) await gone(one, () => removePerson(one.id))
    },
    async () => {
      const one = pick(of('deals').filter((each) => !each.linked))
      if (one) await gone(one, () => removeDeal(one.id))
    },
  ]

  try {
    for (; ; n++) await (n < 4 ? steps[n] : pick(steps))?.()
  } catch (error) {
    const { name, message, stack } = error as Error
    await refuse(`${writer}: ${name}: ${message}\n${stack}`)
  }
}
