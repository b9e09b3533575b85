// @vitest-environment jsdom
/** A list that is asked for more of: nothing that stands there goes away meanwhile. */
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { useGrowing } from '../../lib/state/live'

const waiting: { of: string; give: (value: string) => void }[] = []
function List({ of, limit }: { of: string; limit: number }) {
  const answer = useGrowing(
    () => new Promise<string>((give) => waiting.push({ of: `${of} ${limit}`, give })),
    [of],
    [limit],
  )
  return <p>{answer.state === 'ready' ? answer.value : answer.state}</p>
}
const show = (of: string, limit: number) => act(() => render(<List of={of} limit={limit} />, document.body))
const shown = () => expect.poll(() => document.body.textContent)
async function give(of: string): Promise<void> {
  await expect.poll(() => waiting.some((one) => one.of === of)).toBe(true)
  waiting.find((one) => one.of === of)?.give(of)
}

test('what was there stays until there is more of it, and goes at once when it is the list of another', async () => {
  await show('Ann', 30)
  await shown().toBe('loading')
  await give('Ann 30')
  await shown().toBe('Ann 30')
  await show('Ann', 60)
  expect(document.body.textContent).toBe('Ann 30')
  await give('Ann 60')
  await shown().toBe('Ann 60')
  await show('Bob', 60)
  expect(document.body.textContent).toBe('loading')
})
