/** Sums in a cell: one figure a currency, below one another, never one for two. */
export const Sums = ({ of }: { of: readonly string[] }) => (
  <td>{of.length ? of.map((sum) => <div key={sum}>{sum}</div>) : '–'}</td>
)
