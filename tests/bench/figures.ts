/** What a bench gives: figures, each ours beside a peer or a limit measured in the same run. */

export type Figure = {
  name: string
  /** What it was measured on: `100 messages`, `10,000 people`. */
  size: string
  ours: number
  /** The slowest but one in twenty of the runs, where there are runs. */
  p95?: number
  unit: 'ms' | 'KB'
  peer: string
  peerValue: number
  ratio: number
  runs: number
  /** What must hold, checked against `p95` where there is one, else `ours`. */
  limit?: number
}

export type Runs = { runs: number; quick: boolean }

/** The value below which a share of the sample lies: nearest rank. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)

/** A figure of times in milliseconds, ours and the peer's, each a sample of the same run. */
export function timed(
  about: Pick<Figure, 'name' | 'size' | 'peer' | 'limit'>,
  ours: readonly number[],
  peer: readonly number[],
): Figure {
  const [mine, theirs] = [median(ours), median(peer)]
  return {
    ...about,
    unit: 'ms',
    ours: mine,
    p95: quantile(ours, 0.95),
    peerValue: theirs,
    ratio: mine / theirs,
    runs: ours.length,
  }
}

/** Whether a figure stays within its limit; one without a limit always does. */
export const holds = (figure: Figure) => figure.limit === undefined || (figure.p95 ?? figure.ours) <= figure.limit

/** The figures as a table for people. */
export function printTable(figures: readonly Figure[]): void {
  const round = (value: number | undefined) => (value === undefined ? '' : Number(value.toPrecision(3)))
  console.table(
    figures.map((figure) => ({
      figure: figure.name,
      size: figure.size,
      ours: `${round(figure.ours)} ${figure.unit}`,
      p95: figure.p95 === undefined ? '' : `${round(figure.p95)} ${figure.unit}`,
      limit: figure.limit === undefined ? '' : `${figure.limit} ${figure.unit}`,
      holds: figure.limit === undefined ? '' : holds(figure) ? 'yes' : 'NO',
      peer: figure.peer,
      'peer value': `${round(figure.peerValue)} ${figure.unit}`,
      ratio: round(figure.ratio),
      runs: figure.runs,
    })),
  )
}
