/**
 * Whatever is pasted, dropped or sent, reading it takes time in proportion to its length: each reader is given one line repeated to
 * 200 KB, by itself and as a line. That is to be read within 100 ms of the processor's own time; the times above that are printed.
 * What fails the test is growth (eight times the text that takes far more than eight times as long, each time that it is tried) and
 * several times the goal, which a slow machine does not explain.
 *
 * `LINES=all` takes every line of the corpora (long: see `PART`, as in 1/4), else one of each of some shapes, by the seed printed.
 */
import { expect, test } from 'vitest'
import { chanceOf, seedOf } from '../support/chance'
import { corpusLines, MADE, shapesOf } from '../support/textLines'
import { NO_READERS, type Reader, readers } from '../support/textReaders'

const LARGE = 200_000
/** Milliseconds for 200 KB. */
const GOAL = 100
/** More than that is too long on any machine: most readers take a tenth of the goal, and the slowest half of it. */
const MOST = 250
/** Eight times the text may take so many times as long: a square would take 64. */
const GROWTH = 28
/** Lines of the corpora in an ordinary run. */
const SOME = 20

const filled = (unit: string, length: number): string =>
  `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}`
/** Some readers go line by line. */
const asLines = (unit: string, length: number): string => filled(`${unit}\n`, length)
/** A run of signs is taken off the end at once; with something behind it, a pattern may try from each of them. */
const withTail = (unit: string, length: number): string => `${filled(unit, length - 2)}§x`

/** Least milliseconds of up to `tries`; fewer are made once it is within `enough`. */
async function took(read: Reader['read'], text: string, enough = 0, tries = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < tries && least > enough; i++) {
    const [from, used] = [performance.now(), process.cpuUsage()]
    try {
      await read(text)
    } catch (error) {
      // What is no text of its kind may be refused, in time; a reader that lacks something was never tried.
      if (error instanceof TypeError && !/node_modules/.test(error.stack ?? '')) throw error
    }
    // Without the time that other programs had.
    const { user, system } = process.cpuUsage(used)
    least = Math.min(least, performance.now() - from, (user + system) / 1000)
  }
  return least
}

type Slow = { ms: number; line: string }

/** Tries short texts first, so that a reader that would take for ever is found while it still ends. */
async function measure(reader: Reader, make: typeof filled, line: string): Promise<{ fault?: string; slow?: Slow }> {
  let before = 0
  for (const length of [2_500, 20_000, LARGE]) {
    const share = length / LARGE
    // A square of this takes the goal at most: longer texts need not be tried.
    const certain = GOAL * share * share
    const ms = await took(reader.read, make(line, length), GOAL * share)
    if (length > 2_500 && (ms <= certain || (ms < (GOAL * share) / 2 && ms < 16 * before))) return {}
    if (ms > GOAL * Math.max(share, 0.1)) {
      const part = await took(reader.read, make(line, length / 8))
      const isFault = (time: number) => time > GROWTH * part || (time > MOST && !reader.few)
      // Something else may have had the processor: what is slow by itself is so again.
      const least = isFault(ms)
        ? Math.min(ms, await took(reader.read, make(line, length), part * 16, ms > 1000 ? 2 : 8))
        : ms
      if (isFault(least)) {
        const times = `${least.toFixed(0)} ms for ${length}, ${part.toFixed(1)} for an eighth`
        return { fault: `${JSON.stringify(line.slice(0, 60))}: ${times}` }
      }
    }
    if (length === LARGE) return { slow: { ms, line } }
    before = ms
  }
  return {}
}

function linesOfRun(): string[] {
  const lines = corpusLines()
  if (process.env.LINES === 'all') {
    const [part = 1, of = 1] = (process.env.PART ?? '1/1').split('/').map(Number)
    return [...MADE, ...lines.filter((_, i) => i % of === part - 1)]
  }
  const shapes = shapesOf(lines)
  const chance = chanceOf(seedOf('lines of the corpora'))
  return [...new Set([...MADE, ...(shapes.length ? Array.from({ length: SOME }, () => chance.pick(shapes)) : [])])]
}

const LINES = linesOfRun()
const UNBROKEN = LINES.filter((line) => !line.includes('\n'))
const TAILED = MADE.filter((line) => line.length < 3)

test('readers are found, and those left out are still there', () => {
  expect(readers.length).toBeGreaterThan(100)
  const names = readers.map(({ name }) => name.split(',')[0])
  for (const name of [
    'splitReply',
    'findSignature',
    'contactIn',
    'parseCorrespondents',
    'needlesOf',
    'vcardCandidates',
    'nameIn',
  ])
    expect(names).toContain(name)
  for (const name of NO_READERS) expect(names).not.toContain(name)
})

test('a square is told from a line', async () => {
  const square = (text: string) => /[ ]+$/.test(`${text}x`)
  expect((await measure({ name: 'square', read: square }, filled, ' ')).fault).toBeDefined()
  const straight = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').split('').sort().join('')
  expect((await measure({ name: 'straight', read: straight }, filled, 'é')).fault).toBeUndefined()
})

test.each(readers)(
  '$name takes time in proportion to the text',
  async (reader) => {
    const faults: string[] = []
    let worst: Slow = { ms: 0, line: '' }
    for (const [make, lines] of [
      [filled, LINES],
      [asLines, UNBROKEN],
      [withTail, TAILED],
    ] as const)
      for (const line of reader.few ? lines.filter((_, i) => i % 24 === 0) : lines) {
        const { fault, slow } = await measure(reader, make, line)
        if (fault) faults.push(fault)
        if (slow && slow.ms > worst.ms) worst = slow
      }
    if (worst.ms > GOAL)
      console.log(`${reader.name}: ${worst.ms.toFixed(0)} ms for ${JSON.stringify(worst.line.slice(0, 60))}`)
    expect(faults).toEqual([])
  },
  20 * 60_000,
)
