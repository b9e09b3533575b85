/** The deal a thread is logged on: as chosen before, else where its messages already are, else the only open one of its people. */
import { useEffect, useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { loadDraft, saveDraft } from '../../lib/platform/drafts'

const NONE = 'none'

/**
 * @param loggedOn the links of its messages that are logged
 * @returns the deal's id, undefined for none, and how to choose another; the choice is remembered with the thread;
 * `settled`: it was chosen, or its messages are there
 */
export function useThreadDeal(
  thread: string | undefined,
  own: readonly Deal[],
  others: readonly Deal[],
  loggedOn: readonly string[],
): [dealId: string | undefined, choose: (dealId: string | undefined) => void, settled: boolean] {
  const [chosen, setChosen] = useState<string>()
  const name = `thread:${thread ?? ''}`
  useEffect(() => {
    let stands = true
    setChosen(undefined)
    loadDraft(name).then((kept) => stands && setChosen(kept?.deal))
    return () => {
      stands = false
    }
  }, [name])

  const choose = (dealId: string | undefined) => {
    setChosen(dealId ?? NONE)
    saveDraft(name, { deal: dealId ?? NONE })
  }
  const open = [...own, ...others]
  const has = (id: string | undefined) => open.some((deal) => deal.id === id)
  if (chosen === NONE) return [undefined, choose, true]
  if (has(chosen)) return [chosen, choose, true]
  const before = open.find((deal) => loggedOn.includes(`d:${deal.id}`))
  return [before?.id ?? (own.length === 1 ? own[0]?.id : undefined), choose, before !== undefined]
}
