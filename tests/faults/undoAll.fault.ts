/** Any steps in a real browser, then all of them taken back in any order that is allowed: equal to the start, by hash. */
import { expect, it } from 'vitest'
import { chanceOf, seedOf } from '../support/chance'
import { openMargin } from '../support/extension'
import { carryIn, firstRun } from '../support/inside'
import type { RandomStep } from './page/randomSteps'

const SEEDS = 4
const STEPS = 120

const first = seedOf('undo of all')

it.concurrent.each(Array.from({ length: SEEDS }, (_, n) => first + n))(`seed %i of ${STEPS} steps`, async (seed) => {
  // Each has a journal of its own: it is read whole at each step back, and that of all the seeds before would be read with it.
  const margin = await openMargin()
  await firstRun(margin)
  const page = await carryIn(await margin.bare())
  const chance = chanceOf(seed)
  const number = () => chance.below(10_000)
  const steps: RandomStep[] = Array.from({ length: STEPS }, () => [number(), chance.below(100), number()])
  const order = Array.from({ length: STEPS }, number)
  const found = await page.evaluate(
    async (steps, order) => {
      const start = await inside.hashes()
      for (const step of steps) await inside.take(step)
      const faults = await inside.faultsOf()
      let at = 0
      const { wrong, undone, refused } = await inside.undoAll((count) => (order[at++ % order.length] ?? 0) % count)
      const end = await inside.hashes()
      const same = JSON.stringify(start) === JSON.stringify(end)
      return { same, wrong: [...faults, ...wrong, ...(await inside.faultsOf())].slice(0, 5), undone, refused }
    },
    steps,
    order,
  )
  console.log(`undo of all: ${found.undone} undone, ${found.refused} refused at first`)
  await margin.close()
  expect({ seed, same: found.same, wrong: found.wrong }).toEqual({ seed, same: true, wrong: [] })
})
