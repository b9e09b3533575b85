/** Each report against a second computation that was written by itself, record by record, on random books. The seed is printed when one fails. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../../lib/core/days'
import { actionReturn } from '../../../lib/core/reports/actionReturn'
import { activityRows, heatMap, kindKey } from '../../../lib/core/reports/activity'
import { attributionRows } from '../../../lib/core/reports/attribution'
import { cohortRows } from '../../../lib/core/reports/cohort'
import { effortRows } from '../../../lib/core/reports/effort'
import { dayNumber, dayText, KINDS } from '../../../lib/core/reports/facts'
import { lostRows } from '../../../lib/core/reports/lost'
import { pressureRows } from '../../../lib/core/reports/pressure'
import { BOOK_END, type Book, book, byCurrency, factsOf, plainSums } from '../../support/reportBook'

const FROM = '2026-01-05'
const TO = '2026-03-22'
const within = { from: dayNumber(FROM), to: dayNumber(TO) }
const pipeline = {
  id: 'one',
  name: 'One',
  position: 1,
  stages: [0, 1, 2, 3, 4].map((n) => ({ id: `s${n}`, name: `S${n}`, probability: 10 })),
}
const inside = (day: string | undefined) => day !== undefined && day >= FROM && day <= TO
const holds = (says: (one: Book) => void) => fc.assert(fc.property(book, says), { numRuns: 100 })

describe('the same as counted record by record', () => {
  test('activity', () =>
    holds((one) => {
      const all = factsOf(one)
      const mine = one.activities.filter(({ at, kind }) => kind !== 'stage' && inside(dayOf(at)))
      for (const row of activityRows(all, 'week', within)) {
        const monday = dayText(row.key)
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
        const here = mine.filter(({ at }) => dayOf(at) >= monday && dayOf(at) < addDays(monday, 7))
        const timed = here.flatMap(({ minutes }) => minutes ?? [])
        expect(row).toMatchObject({ n: here.length, timed: timed.length, minutes: timed.reduce((a, b) => a + b, 0) })
        for (const [code, n] of row.outcomes) {
          expect(n).toBe(here.filter((a) => a.outcome === all.words.all[code]).length)
        }
      }
      const days = activityRows(all, 'day', within)
      expect(days.map(({ n }) => n)).toEqual(
        Array.from({ length: 77 }, (_, n) => mine.filter(({ at }) => dayOf(at) === addDays(FROM, n)).length),
      )
      const kinds = activityRows(all, 'type', within)
      expect(kinds.reduce((sum, { n }) => sum + n, 0)).toBe(mine.length)
      const cells = heatMap(all, within)
      for (const { at } of mine) {
        const local = new Date(at)
        const same = mine.filter(
          (two) => new Date(two.at).getDay() === local.getDay() && new Date(two.at).getHours() === local.getHours(),
        )
        expect(cells[((local.getDay() + 6) % 7) * 24 + local.getHours()]).toBe(same.length)
      }
    }))

  test('lost, and cancelled', () =>
    holds((one) => {
      const facts = factsOf(one)
      for (const by of ['reason', 'rival'] as const) {
        for (const status of ['lost', 'cancelled'] as const) {
          const rows = lostRows({ facts }, status, by, within)
          const mine = one.deals.filter((deal) => deal.status === status && inside(deal.closedDay))
          expect(rows.reduce((sum, { sums }) => sum + sums.count, 0)).toBe(mine.length)
          for (const row of rows) {
            const here = mine.filter((deal) => (deal[by] ?? '') === facts.words.all[row.key])
            expect([row.sums.count, row.sums.unpriced]).toEqual([here.length, plainSums(here).unpriced])
            expect(byCurrency(row.sums)).toEqual(plainSums(here).sums)
          }
        }
      }
    }))

  test('effort', () =>
    holds((one) => {
      const rows = effortRows(factsOf(one), within, { signatures: 3 })
      const mine = one.activities.filter(({ at, kind }) => kind !== 'stage' && inside(dayOf(at)))
      for (const { kind, n, minutes, per } of rows) {
        const here = mine.filter((a) => kind === 'all' || a.kind === kind)
        expect(n).toBe(here.length)
        expect(minutes).toBe(here.reduce((sum, a) => sum + (a.minutes ?? 0), 0))
        expect(per.signatures?.each).toEqual(here.length ? here.length / 3 : undefined)
        expect(per.quotes).toBeUndefined()
        const meetings = mine.filter((a) => a.kind === 'meeting').length
        expect(per.meetings?.each).toEqual(meetings && here.length ? here.length / meetings : undefined)
      }
    }))

  test('attribution by source', () =>
    holds((one) => {
      const facts = factsOf(one)
      const rows = attributionRows({ facts }, 'source', within, pipeline)
      for (const row of rows) {
        const from = facts.words.all[row.key]
        const leads = one.people.filter(
          (p) => p.source === from && p.lifecycle !== 'suspect' && inside(dayOf(p.createdAt)),
        )
        const dealsOf = (id: string) => one.deals.filter((deal) => deal.people.some((p) => p.personId === id))
        const made = one.deals.filter((deal) => deal.source === from && inside(dayOf(deal.createdAt)))
        const won = one.deals.filter((deal) => deal.source === from && deal.status === 'won' && inside(deal.closedDay))
        expect(row).toMatchObject({
          leads: leads.length,
          withDeal: leads.filter(({ id }) => dealsOf(id).length).length,
          wonLeads: leads.filter(({ id }) => dealsOf(id).some(({ status }) => status === 'won')).length,
          deals: made.length,
        })
        expect([row.won.count, row.won.unpriced]).toEqual([won.length, plainSums(won).unpriced])
        expect(row.reached).toEqual(
          [0, 1, 2, 3, 4].map((r) => leads.filter(({ id }) => dealsOf(id).some((d) => d.stageId >= `s${r}`)).length),
        )
        expect(byCurrency(row.won)).toEqual(plainSums(won).sums)
        const days = won.map((d) => dayNumber(d.closedDay ?? '') - dayNumber(dayOf(d.createdAt))).sort((a, b) => a - b)
        expect(row.toClose?.median).toBe(days[Math.ceil(days.length / 2) - 1])
      }
      expect(rows.reduce((sum, { leads }) => sum + leads, 0)).toBe(
        one.people.filter((p) => p.lifecycle !== 'suspect' && inside(dayOf(p.createdAt))).length,
      )
    }))

  test('attribution by campaign', () =>
    holds((one) => {
      const facts = factsOf(one)
      const rows = attributionRows({ facts }, 'campaign', within, pipeline)
      for (const row of rows) {
        const mine = one.deals.filter((deal) => (deal.campaign ?? '') === facts.words.all[row.key])
        const made = mine.filter((deal) => inside(dayOf(deal.createdAt)))
        const leads = new Set(made.flatMap((deal) => deal.people.map(({ personId }) => personId)))
        const won = mine.filter((deal) => deal.status === 'won' && inside(deal.closedDay))
        const hasWon = (id: string) => mine.some((d) => d.status === 'won' && d.people.some((p) => p.personId === id))
        expect(row).toMatchObject({ deals: made.length, leads: leads.size, withDeal: leads.size })
        expect(row.won.count).toBe(won.length)
        expect(row.wonLeads).toBe([...leads].filter(hasWon).length)
        expect(byCurrency(row.won)).toEqual(plainSums(won).sums)
      }
    }))

  test('cohort', () =>
    holds((one) => {
      const facts = factsOf(one)
      for (const row of cohortRows({ facts }, within, dayNumber(BOOK_END))) {
        const month = new Date(Date.UTC(1970, row.month, 1)).toISOString().slice(0, 7)
        const leads = one.people.filter(({ lifecycle, createdAt }) => {
          const day = dayOf(createdAt)
          return lifecycle !== 'suspect' && inside(day) && day.startsWith(month)
        })
        const dealsOf = (id: string) => one.deals.filter((deal) => deal.people.some((p) => p.personId === id))
        const has = (id: string, ...asked: string[]) => dealsOf(id).some(({ status }) => asked.includes(status))
        const left = { won: 0, open: 0, lost: 0, cancelled: 0, none: 0 }
        for (const { id } of leads) {
          if (has(id, 'won')) left.won++
          else if (has(id, 'todo', 'standby')) left.open++
          else if (has(id, 'lost')) left.lost++
          else if (has(id, 'cancelled')) left.cancelled++
          else left.none++
        }
        expect(row.fates).toEqual(left)
        expect(row.n).toBe(leads.length)
        const won = one.deals.filter(
          (d) => d.status === 'won' && leads.some(({ id }) => d.people.some((p) => p.personId === id)),
        )
        expect(byCurrency(row.won)).toEqual(plainSums(won).sums)
        expect(row.wonAfter).toEqual(
          row.wonAfter.map((_, m) => {
            const last = new Date(Date.UTC(1970, row.month + m + 1, 0)).toISOString().slice(0, 10)
            return leads.filter(({ id }) => dealsOf(id).some((d) => d.status === 'won' && (d.closedDay ?? '') <= last))
              .length
          }),
        )
      }
    }))

  test('the return of an action', () =>
    holds((one) => {
      const facts = factsOf(one)
      const found = actionReturn({ facts }, kindKey(KINDS.indexOf('call')), within, 30)
      const calls = one.activities.filter(({ kind, at }) => kind === 'call' && inside(dayOf(at)))
      const called = one.people.filter(({ id }) => calls.some((call) => call.links.includes(`p:${id}`)))
      const after = ({ id }: { id: string }) => {
        const days = calls.filter((call) => call.links.includes(`p:${id}`)).map(({ at }) => dayOf(at))
        const first = days.sort()[0] ?? ''
        return one.deals.filter((deal) => {
          const made = dayOf(deal.createdAt)
          return deal.people.some((p) => p.personId === id) && made >= first && made <= addDays(first, 30)
        })
      }
      const followed = [...new Set(called.flatMap(after))]
      const won = followed.filter(({ status }) => status === 'won')
      expect(found).toMatchObject({
        ...{ activities: calls.length },
        withDeal: called.filter((p) => after(p).length).length,
        withWon: called.filter((p) => after(p).some(({ status }) => status === 'won')).length,
      })
      expect([found.people.length, found.deals.length]).toEqual([called.length, followed.length])
      expect([found.won.count, found.won.unpriced]).toEqual([won.length, plainSums(won).unpriced])
      expect(byCurrency(found.won)).toEqual(plainSums(won).sums)
    }))

  test('pressure', () =>
    holds((one) => {
      const limits = { customer: { quiet: 20, most: 1 }, prospect: { quiet: 12, most: 2 } }
      const rows = pressureRows(factsOf(one), within, dayNumber('2026-03-15'), limits)
      expect(rows).toHaveLength(12)
      // Who belongs to whom, told once more from the records alone.
      const accountOf = (p: string) => one.people.find(({ id }) => id === p)?.companyId ?? p
      const segmentOf = (account: string) => {
        const company = one.companies.find(({ id }) => id === account)
        const deals = one.deals.filter((deal) =>
          deal.companyId ? deal.companyId === account : deal.people.some((p) => accountOf(p.personId) === account),
        )
        if (company?.roles?.includes('customer') || deals.some(({ status }) => status === 'won')) return 'customer'
        const people = one.people.filter(({ id, lifecycle }) => accountOf(id) === account && lifecycle !== 'suspect')
        const open = deals.some(({ status }) => status === 'todo' || status === 'standby')
        return people.length || open ? 'prospect' : undefined
      }
      const free = one.people.filter(({ companyId }) => !companyId)
      const accounts = [...one.companies, ...free].map(({ id, createdAt }) => ({
        id,
        made: dayOf(createdAt),
        segment: segmentOf(id),
      }))
      const contacts = one.activities.flatMap(({ kind, links, at }) => {
        const isContact = kind === 'email' || kind === 'call' || kind === 'meeting'
        const who = links.map((link) => (link.startsWith('p:') ? accountOf(link.slice(2)) : link.slice(2)))
        return isContact ? [...new Set(who)].map((account) => ({ account, day: dayOf(at) })) : []
      })
      for (const row of rows) {
        const until = dayText(row.until)
        const first = [FROM, new Date(Date.UTC(1970, row.month, 1)).toISOString().slice(0, 10)].sort()[1] ?? ''
        const own = row.of === 'companies' ? 'c' : 'p'
        const here = accounts.filter(
          ({ id, segment, made }) => id.startsWith(own) && segment === row.segment && made <= until,
        )
        const of = (id: string, from: string) =>
          contacts.filter(({ account, day }) => account === id && day >= from && day <= until).map(({ day }) => day)
        const inMonth = here.map(({ id }) => of(id, first).length)
        const { quiet, most } = limits[row.segment]
        expect(row).toMatchObject({
          accounts: here.length,
          contacted: inMonth.filter((n) => n > 0).length,
          contacts: inMonth.reduce((x, y) => x + y, 0),
          many: inMonth.filter((n) => n > most).length,
          few: here.filter(({ id, made }) => addDays(of(id, '').sort().at(-1) ?? made, quiet) < until).length,
        })
      }
    }))
})
