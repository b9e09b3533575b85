/** The writer's side of `bringWriter.ts`: a file of its own, because the writer carries no browser API. */
import type { DraftPut, DraftToPut } from '../core/drafts/put'

/** It lives in the extension's own world of the page, which page scripts do not share. */
const world = globalThis as typeof globalThis & { marginWrite?: (draft: DraftToPut) => DraftPut }

/** For the writer: here it is. It writes when it is asked. */
export function offerWriter(write: (draft: DraftToPut) => DraftPut): void {
  world.marginWrite = write
}
