/** One message read whole: what its author wrote, and the author's contact. */
import { type Headers, isAutomated } from './automated'
import { type ContactClues, contactIn } from './contact'
import type { Contact } from './contact.types'
import { readForm } from './contactForm'
import type { Author } from './findSignature'
import { formContact } from './formContact'
import { type SplitReply, splitReply } from './quoted'

/** What is known of the message beside its text; a page knows the author only. */
export type MessageClues = Partial<Omit<ContactClues, 'reply' | 'author'>> & { author?: Author; headers?: Headers }

export type ReadMessage = {
  split: SplitReply
  contact: Contact
  /** No person's own message: nothing of a person is taken from it. */
  automated: boolean
  /** The contact is the person who filled in a form, not the sender in the header. */
  fromForm: boolean
}

/**
 * Reads a message.
 *
 * @param own the text of the body without the quotes that its structure marks
 */
export function messageContact(own: string, clues: MessageClues): ReadMessage {
  const { author = {}, headers, ...more } = clues
  const fields = readForm(own)
  if (fields) {
    const split = { reply: fields.message ?? '', signature: '', quoted: '', footer: '' }
    return { split, contact: formContact(fields, { ...more, author, reply: own }), automated: false, fromForm: true }
  }
  const split = splitReply(own, author)
  const automated = isAutomated(author.email, own, headers)
  const contact = automated
    ? { emails: [], phones: [], websites: [], profileUrls: [] }
    : contactIn(split.signature, { ...more, author, reply: split.reply })
  return { split, contact, automated, fromForm: false }
}
