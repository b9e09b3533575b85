/** A draft on its way into a message that is being written on a page, and what became of it. */
import * as z from 'zod/mini'

/** `key`: of the message, as the page's facts name it; left out, the only one there is. Nothing but text. */
export type DraftToPut = { key?: string; subject?: string; text: string }

/**
 * `put`: it stands there. `subjectKept`: it does, and the subject that was there already was left. `none`: no such message is
 * being written. `several`: more than one, and none was named. `refused`: the page did not take it.
 */
export const DraftPut = z.enum(['put', 'subjectKept', 'none', 'several', 'refused'])
export type DraftPut = z.infer<typeof DraftPut>

/** Mailboxes whose forms Margin can write into. */
export const WRITABLE_SITES: readonly string[] = ['gmail', 'outlook', 'roundcube']
