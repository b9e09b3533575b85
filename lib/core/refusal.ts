/** A refusal: a message whose log the user took back, so that no rule logs it again. */
import * as z from 'zod/mini'
import type { Activity } from './activity'
import { idsOf } from './sameEmail'

export const Refusal = z.object({
  /** The message's key. */
  id: z.string(),
  /** All by which it is known again. */
  keys: z.array(z.string()),
})
export type Refusal = z.infer<typeof Refusal>

export function refusalOf({ email }: Pick<Activity, 'email'>): Refusal | undefined {
  return (
    email && { id: email.key, keys: [...new Set([email.key, ...idsOf(email), ...(email.proof ? [email.proof] : [])])] }
  )
}
