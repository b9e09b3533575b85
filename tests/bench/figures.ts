/** What a bench gives: figures, each ours beside a peer or a limit measured in the same run. */

export type Figure = {
  name: string
  /** What it was measured on: `100 messages`, `10,000 people`. */
  size: string
  ours: number
  /** The slowest but one in twenty of the runs, where there are runs. */
  p95?: number
  unit: 'ms' | 'KB' | 'MB' | '×' | 'clicks' | 'keys'
  peer: string
  peerValue: number
  ratio: number
  runs: number
  /** What must hold, checked against `p95` where there is one, else `ours`. */
  limit?: number
  /** What `ratio` must not exceed. */
  ratioLimit?: number
  /** People in the database, and how many times longer 100,000 may take than 1,000. */
  people?: number
  growth?: number
}

/** What is said of a figure beside its times. */
export type About = Pick<Figure, 'name' | 'size' | 'peer' | 'limit' | 'ratioLimit' | 'people' | 'growth'>

export type Runs = { runs: number; quick: boolean }

/** The value below which a share of the sample lies: nearest rank. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)
export const p95 = (sample: readonly number[]) => quantile(sample, 0.95)

/** A figure of times in milliseconds, ours and the peer's, each a sample of the same run. */
export function timed(about: About, ours: readonly number[], peer: readonly number[]): Figure {
  const [mine, theirs] = [median(ours), median(peer)]
  return {
    ...about,
    unit: 'ms',
    ours: mine,
    p95: p95(ours),
    peerValue: theirs,
    ratio: mine / theirs,
    runs: ours.length,
  }
}

/** Of each figure with a growth: how many times longer at the largest of 100,000 people than at 1,000. */
export function growths(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((large): Figure[] => {
    if (large.growth === undefined || large.people !== 100_000) return []
    const small = figures.find((one) => one.name === large.name && one.peer === large.peer && one.people === 1_000)
    if (!small) return []
    return [
      {
        name: `growth of: ${large.name}`,
        size: '1,000 → 100,000 people',
        unit: '×',
        ours: large.ours / small.ours,
        peer: 'its ms at 1,000',
        peerValue: small.ours,
        ratio: large.ours / small.ours,
        runs: large.runs,
        limit: large.growth,
      },
    ]
  })
}

/** Whether a figure stays within its limits; one without a limit always does. */
export const holds = ({ limit, ratioLimit, p95, ours, ratio }: Figure) =>
  (limit === undefined || (p95 ?? ours) <= limit) && (ratioLimit === undefined || ratio <= ratioLimit)

const round = (value: number | undefined) => (value === undefined ? '' : Number(value.toPrecision(3)))

/** The figures as tables for people, one a size. */
export function printTables(figures: readonly Figure[]): void {
  for (const size of new Set(figures.map((figure) => figure.size))) {
    console.log(`\n${size}`)
    console.table(figures.filter((figure) => figure.size === size).map(tableRow))
  }
}

const tableRow = (figure: Figure) => ({
  figure: figure.name,
  ours: `${round(figure.ours)} ${figure.unit}`,
  p95: figure.p95 === undefined ? '' : `${round(figure.p95)} ${figure.unit}`,
  limit: limitOf(figure),
  holds: limitOf(figure) && (holds(figure) ? 'yes' : 'NO'),
  peer: figure.peer,
  'peer value': `${round(figure.peerValue)} ${figure.unit === '×' ? '' : figure.unit}`,
  ratio: round(figure.ratio),
  runs: figure.runs,
})

const limitOf = ({ limit, ratioLimit, unit }: Figure) =>
  [limit === undefined ? '' : `${limit} ${unit}`, ratioLimit === undefined ? '' : `ratio ${round(ratioLimit)}`]
    .filter(Boolean)
    .join(', ')

/** What does not hold, a line each. */
export const broken = (figures: readonly Figure[]): string[] =>
  figures
    .filter((figure) => !holds(figure))
    .map(
      (figure) =>
        `${figure.name}, ${figure.size}: ${round(figure.p95 ?? figure.ours)} ${figure.unit} (ratio ${round(figure.ratio)}), limit ${limitOf(figure)}`,
    )
