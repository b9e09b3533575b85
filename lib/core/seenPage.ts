/** An open thread as the rules of automatic logging see it: what each message is, ready to be decided on. */
import * as z from 'zod/mini'
import { LoggedEmail } from './activity'

export const SeenMessage = z.object({
  /** Left out where the page does not say which message it is. */
  email: z.optional(z.extend(LoggedEmail, { text: z.optional(z.string()) })),
  /** Whom and when it is from, as the page words it. */
  who: z.optional(z.string()),
  when: z.optional(z.string()),
  automated: z.boolean(),
})
export const SeenPage = z.object({
  url: z.string(),
  subject: z.optional(z.string()),
  account: z.optional(z.string()),
  labels: z.optional(z.array(z.string())),
  messages: z.array(SeenMessage),
})
export type SeenPage = z.infer<typeof SeenPage>
