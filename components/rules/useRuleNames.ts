/** What acts of rules choose from, by id: templates, prospecting lists, and the webhooks that the user set up. */
import { placeOf } from '../../lib/core/copy/targetSettings'
import { ruleChoices } from '../../lib/db/rules'
import { useReady } from '../../lib/state/live'
import type { RuleNames } from '../../lib/state/ruleWords'
import { targets } from '../../lib/state/targets'

/** Undefined until all of it was read. */
export function useRuleNames(): RuleNames | undefined {
  const choices = useReady(ruleChoices, [])
  const kept = targets.value
  if (!choices || !kept) return undefined
  const hooks = kept.filter(({ settings }) => settings.kind === 'webhook')
  return { ...choices, places: new Map(hooks.map(({ id, settings }) => [id, placeOf(settings)])) }
}
