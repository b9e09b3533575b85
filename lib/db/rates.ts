/** Rates between currencies that the user typed: set, and taken away, each as one change. */
import { type Rate, rateId } from '../core/reports/rate'
import type { GivenRate } from '../core/reports/rateSheet'
import { db } from './db'
import { type Written, write } from './write'

/** All of them, those of one pair together, the newest first. */
export async function allRates(): Promise<Rate[]> {
  const rates = await db.rates.toArray()
  const pair = ({ from, to }: Rate) => `${from} ${to}`
  return rates.sort((a, b) => pair(a).localeCompare(pair(b)) || b.day.localeCompare(a.day))
}

/** Sets a rate for a pair and a day, in place of the one that was there. */
export const setRate = (rate: GivenRate): Promise<Written<undefined>> =>
  write({ key: 'change.rateSet', params: { rate: `${rate.from} → ${rate.to}` } }, async (w) => {
    const id = rateId(rate)
    const before = await w.get('rates', id)
    w.put('rates', { ...rate, id, createdAt: before?.createdAt ?? w.now, updatedAt: w.now })
    return undefined
  })

/** Sets many in one change, and so taken back by one undo. @returns how many were not there already as they are */
export const setRates = (rates: readonly GivenRate[]): Promise<Written<number>> =>
  write({ key: 'change.ratesSet', params: { n: rates.length } }, async (w) => {
    const before = new Map((await w.getMany('rates', rates.map(rateId))).map((rate) => [rate.id, rate]))
    const fresh = rates.filter((rate) => before.get(rateId(rate))?.rate !== rate.rate)
    for (const rate of fresh) {
      const id = rateId(rate)
      w.put('rates', { ...rate, id, createdAt: before.get(id)?.createdAt ?? w.now, updatedAt: w.now })
    }
    return fresh.length
  })

export const removeRate = (rate: Rate): Promise<Written<undefined>> =>
  write({ key: 'change.rateRemoved', params: { rate: `${rate.from} → ${rate.to}` } }, async (w) => {
    // Read first: what is gone already is no change.
    if (await w.get('rates', rate.id)) w.remove('rates', rate.id)
    return undefined
  })
