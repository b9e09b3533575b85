/** Rates from a sheet, of either shape; what can be two things is left out and said by its line. */
import { expect, test } from 'vitest'
import { ratesIn } from '../../../lib/core/reports/rateSheet'
import { readDelimited } from '../../../lib/core/sheet/delimited'

const read = async (text: string, base = 'EUR') => ratesIn(await readDelimited(text, () => undefined), base)

test('a row for each rate, in either language and with either decimal sign', async () => {
  expect(await read('From,To,Day,Rate\nUSD,EUR,2026-12-01,0.9214\nusd,eur,2026-11-01,0.9301')).toEqual({
    base: false,
    rates: [
      { from: 'USD', to: 'EUR', day: '2026-12-01', rate: 0.9214 },
      { from: 'USD', to: 'EUR', day: '2026-11-01', rate: 0.9301 },
    ],
    problems: [],
  })
  const french = await read('De;Vers;Jour;Taux\nGBP;EUR;31/10/2026;1,1832\nGBP;EUR;01/09/2026;1,1')
  expect(french?.rates).toEqual([
    { from: 'GBP', to: 'EUR', day: '2026-10-31', rate: 1.1832 },
    { from: 'GBP', to: 'EUR', day: '2026-09-01', rate: 1.1 },
  ])
})

test('a column for each currency, as central banks have it: days without a rate are none', async () => {
  const text = 'Date,USD,JPY,EUR,\n2026-11-30,1.0832,163.45,1,\n2026-11-29,N/A,,1,'
  const found = await read(text)
  expect(found).toEqual({
    base: true,
    rates: [
      { from: 'EUR', to: 'USD', day: '2026-11-30', rate: 1.0832 },
      { from: 'EUR', to: 'JPY', day: '2026-11-30', rate: 163.45 },
    ],
    problems: [],
  })
  expect((await read(text, 'CHF'))?.rates[0]).toMatchObject({ from: 'CHF', to: 'USD' })
})

test.each([
  ['a day that can be two', 'USD,EUR,03/04/2026,0.9', 'day', '03/04/2026'],
  ['no day', 'USD,EUR,soon,0.9', 'day', 'soon'],
  ['a currency that is none', 'USD,EURO,2026-12-01,0.9', 'currency', 'EURO'],
  ['the same currency', 'EUR,EUR,2026-12-01,1', 'same', 'EUR'],
  ['nothing', 'USD,EUR,2026-12-01,0', 'rate', '0'],
  ['less than nothing', 'USD,EUR,2026-12-01,-1.5', 'rate', '-1.5'],
  ['words', 'USD,EUR,2026-12-01,much', 'rate', 'much'],
  ['an amount', 'USD,EUR,2026-12-01,$0.92', 'rate', '$0.92'],
  ['another rate for the same day', 'USD,EUR,2026-12-02,0.95', 'twice', '0.95'],
])('%s is left out and said by its line', async (_, line, why, cell) => {
  const found = await read(`from,to,day,rate\nUSD,EUR,2026-12-02,0.92\n\n${line}`)
  expect(found?.rates).toEqual([{ from: 'USD', to: 'EUR', day: '2026-12-02', rate: 0.92 }])
  expect(found?.problems).toEqual([{ line: 4, why, cell }])
})

test('a number that can be thousands or three decimals is none, unless the others tell', async () => {
  const head = 'from,to,day,rate\n'
  expect((await read(`${head}USD,EUR,2026-12-01,1.083`))?.problems).toMatchObject([{ why: 'rate' }])
  expect((await read(`${head}USD,EUR,2026-12-01,1.083\nUSD,EUR,2026-11-01,1.0921`))?.rates[0]?.rate).toBe(1.083)
})

test('the same rate twice is one; other headings are no rates', async () => {
  expect((await read('from,to,day,rate\nUSD,EUR,2026-12-01,0.92\nUSD,EUR,2026-12-01,0.92'))?.rates).toHaveLength(1)
  expect(await read('Name,Email\nClaire,claire@nord.example')).toBeUndefined()
  expect(await read('Date,Name\n2026-12-01,Claire')).toBeUndefined()
})
