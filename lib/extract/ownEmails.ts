/** Which mail addresses are the author's own. */
import { emailKey } from '../core/email'
import type { ContactClues } from './contact'
import { nameWords } from './nameWords'
import { isRoleAddress, localWords } from './roleAddress'
import { emailsIn } from './websites'

/** The addresses at which the author, and nobody else, is reached. */
export function ownEmails(text: string, name: string | undefined, personal: boolean, clues: ContactClues): string[] {
  const header = clues.author.email ? emailKey(clues.author.email) : undefined
  const words = new Set(name ? nameWords(name) : [])
  const fitsName = (email: string) => {
    const local = (email.split('@')[0] ?? '').normalize('NFKD').replace(/\p{Mn}/gu, '')
    return (
      localWords(email).some(
        (word) => words.has(word) || [...words].some((one) => one.length > 3 && word.includes(one)),
      ) || [...words].some((one) => one.length > 3 && local.includes(one))
    )
  }
  const found: string[] = []
  const strangers =
    name !== undefined &&
    personal &&
    clues.author.name !== undefined &&
    // A name in another script may be the same one.
    /\p{Script=Latin}/u.test(clues.author.name) === /\p{Script=Latin}/u.test(name) &&
    !nameWords(clues.author.name).some((word) => words.has(word))
  const rewritten = /[\s(]via\s/i.test(clues.author.name ?? '')
  if (header && !rewritten && !isRoleAddress(header) && !(strangers && !fitsName(header))) found.push(header)
  const replyTo = clues.replyTo ? emailKey(clues.replyTo) : undefined
  if (replyTo && !isRoleAddress(replyTo) && fitsName(replyTo)) found.push(replyTo)
  for (const email of emailsIn(text))
    if (!isRoleAddress(email) && (fitsName(email) || email === header)) found.push(email)
  return [...new Set(found)]
}
