/** Messages of many kinds and languages: nothing wrong is told of any, and little is missed. */
import { describe, expect, test } from 'vitest'
import { parseCorrespondent } from '../../lib/extract/correspondents'
import { messageContact } from '../../lib/extract/messageContact'
import { isRoleAddress } from '../../lib/extract/roleAddress'
import { MADE } from './madeMessages'

const bare = (text: string) => text.replace(/\s+/g, ' ').trim()
const lower = (text: string | undefined) => text?.toLowerCase()

describe('a message', () => {
  test.each(Object.entries(MADE))('%s', (_, made) => {
    const author = parseCorrespondent(made.from)
    const { contact, split, automated } = messageContact(made.text, { author })
    expect(automated).toBe(made.automated ?? false)
    if (!made.automated) expect(bare(split.reply)).toBe(bare(made.reply))
    expect({
      name: lower(contact.name),
      title: lower(contact.title),
      company: lower(contact.company),
      phones: contact.phones.map(({ e164 }) => e164).sort(),
      emails: contact.emails.filter((email) => !isRoleAddress(email)).sort(),
      websites: contact.websites,
      profiles: contact.profileUrls,
    }).toEqual({
      name: lower(made.name),
      title: lower(made.title),
      company: lower(made.company),
      phones: [...(made.phones ?? [])].sort(),
      emails: made.emails ?? [],
      websites: made.websites ?? [],
      profiles: [],
    })
  })
})
