/** Trying a rule: looked for in pieces, so that the page answers in between; ended when nobody looks any more. */
import type { Rule } from '../core/rules/rule'
import { type Dry, dryRun } from '../db/ruleDry'
import { breathe } from './breathe'
import { now } from './clock'

type Hear = { onFound: (dry: Dry) => void; onFailure: (why: string) => void }

/** @returns ends it */
export function tryRule(rule: Rule, { onFound, onFailure }: Hear): () => void {
  let stopped = false
  dryRun(rule, new Date(now()), { breathe, stopped: () => stopped }).then(
    (dry) => {
      if (!stopped) onFound(dry)
    },
    (error: unknown) => {
      if (!stopped) onFailure(String(error))
    },
  )
  return () => {
    stopped = true
  }
}
