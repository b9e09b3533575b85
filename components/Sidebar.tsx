import { page } from '../lib/state/page'

/** What the page beside says, in full. */
export function Sidebar() {
  return (
    <main>
      <h1>Margin</h1>
      <pre>{JSON.stringify(page.value, null, 2)}</pre>
      <input type="text" aria-label="Margin" />
    </main>
  )
}
