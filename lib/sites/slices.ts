/** A long reading in slices: a page that is read for the first time stays quick to answer, and nothing is told before all is read. */

/** Thrown out of a reading whose slice is over. What it read is kept, so that the next slice goes on from there. */
class SliceIsOver extends Error {}

/** Beyond so many slices, more than a hundred messages take a slow machine, the page changes faster than it is read: the next reading goes through to the end. */
const MOST_SLICES = 60

/** The moment at which the slice is over, in milliseconds of `performance.now`. */
let until = Number.POSITIVE_INFINITY
/** Something was read in this slice: each of them comes further. */
let began = false
let slices = 0
/** Work that the reading waits for. */
let waitsFor: (() => boolean) | undefined

/**
 * One slice of a reading.
 * @param ms how long it may take, one message more or less
 * @returns nothing where it is not through: it is to be called again, and goes on
 */
export function slice<T>(ms: number, read: () => T): T | undefined {
  if (waitsFor) {
    workOn(waitsFor, performance.now() + ms)
    return undefined
  }
  until = slices < MOST_SLICES ? performance.now() + ms : Number.POSITIVE_INFINITY
  began = false
  try {
    const whole = read()
    slices = 0
    return whole
  } catch (error) {
    if (!isSliceOver(error)) throw error
    slices++
    return undefined
  } finally {
    until = Number.POSITIVE_INFINITY
  }
}

/** Work that fails is not waited for: what it is done for finds out by itself. */
function workOn(step: () => boolean, end: number): void {
  try {
    while (step()) if (performance.now() > end) return
  } catch {
    // It is told where the work is needed.
  }
  waitsFor = undefined
}

/** Asked before each part that is kept once it is read. */
export function mayGoOn(): void {
  if (began && performance.now() > until) throw new SliceIsOver()
  began = true
}

/**
 * Work that takes as long as many messages, before the reading goes on: in slices of its own, apart from those of messages.
 * @param step does a part of it, and tells whether there is more
 */
export function workApart(step: () => boolean): void {
  if (until === Number.POSITIVE_INFINITY) return
  waitsFor = step
  throw new SliceIsOver()
}

export const isSliceOver = (error: unknown): boolean => error instanceof SliceIsOver
