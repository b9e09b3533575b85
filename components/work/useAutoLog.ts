/** What the rules make of the open thread; where automatic logging is on, it is done, each message once. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { AutoDecision } from '../../lib/core/autoLog'
import type { PageFacts } from '../../lib/core/capture'
import type { SeenPage } from '../../lib/core/seenPage'
import { decisionsFor } from '../../lib/db/autoLogged'
import { logByRule } from '../../lib/db/emails'
import { keepLastPage } from '../../lib/platform/lastPages'
import { act } from '../../lib/state/act'
import { useKept } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { seenPage } from './seenPage'
import type { ThreadMessage } from './threadMessages'

export type Decided = { page: SeenPage; decisions: AutoDecision[] }

/**
 * @param dealId the deal on which the thread stands already, by the user's choice
 * @returns one decision a message; undefined until they are known
 */
export function useAutoLog(
  facts: PageFacts,
  messages: readonly ThreadMessage[],
  dealId: string | undefined,
): Decided | undefined {
  const settings = currentSettings.value
  const page = useMemo(() => seenPage(facts, messages, settings?.ownAddresses ?? []), [messages, settings])
  const { value } = useKept(
    async () => settings && { page, decisions: await decisionsFor(page, settings) },
    [page, settings],
  )
  const decided = value?.page === page ? value : undefined
  const tried = useRef(new Set<string>())
  useEffect(() => void keepLastPage(page), [page])
  useEffect(() => {
    if (!settings?.autoLog || !decided) return
    const due = decided.decisions.flatMap((decision, i) => {
      const draft = decided.page.messages[i]?.email
      if (!decision.log || !draft || tried.current.has(draft.key)) return []
      tried.current.add(draft.key)
      return [{ draft, target: { personIds: decision.people, dealId } }]
    })
    if (due.length) void act(() => logByRule(due))
  }, [decided, settings, dealId])
  return decided
}
