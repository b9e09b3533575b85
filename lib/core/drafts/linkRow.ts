/** A link to another program, as the settings keep it. What its address may be, `linkTemplate.ts` says. */
import * as z from 'zod/mini'

export const LinkTemplate = z.object({ id: z.string(), name: z.string(), address: z.string() })
export type LinkTemplate = z.infer<typeof LinkTemplate>
