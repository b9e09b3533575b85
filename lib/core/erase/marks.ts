/**
 * What is kept of a person who was erased: of each exact key (address, number, profile), and of the record's own id, an HMAC under a random salt of this
 * database. It says whether a key that comes along is one of theirs, and nothing else: the key cannot be read from it.
 */

/** A mark, or a salt that marks are made with. `at`: ISO instant, UTC. */
export type Erased =
  /** `id`: `m:`, the id of its salt, `:`, the HMAC in hexadecimal. */
  | { id: `m:${string}`; at: string }
  /** `id`: `s:` and its own id; `salt`: 32 bytes in hexadecimal. Several stand side by side where databases were merged. */
  | { id: `s:${string}`; at: string; salt: string }

/** As what a record's own id is marked: what points at it is known too. */
export const idMark = (id: string): string => `i:${id}`
