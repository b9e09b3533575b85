/** Long texts: what no name, number or title can be is not looked at, and no number of lines is too many. */
import { describe, expect, test } from 'vitest'
import { tellingWords } from '../../lib/core/match/compareWork'
import { spellings } from '../../lib/core/match/letters'
import { profileKey } from '../../lib/core/match/profileKey'
import { phoneQuery } from '../../lib/core/searchPhone'
import { cellsOf } from '../../lib/core/searchSigns'
import { partsOf } from '../../lib/extract/companyInPiece'
import { emlFacts } from '../../lib/extract/emlFile'
import { matchLists } from '../../lib/extract/matchLists'
import { splitQuotes, splitReply } from '../../lib/extract/quoted'
import { romanise } from '../../lib/extract/romanise'
import { spells } from '../../lib/sites/linkedinSubject'
import { addressesIn, writtenPerson } from '../../lib/sites/shownPerson'

const LARGE = 200_000

describe('only the beginning is looked at', () => {
  test.each<[string, string, (text: string) => string]>([
    ['romanise', '漢', romanise],
    ['romanise', '각', romanise],
    ['tellingWords', '漢', (text) => tellingWords(text, matchLists).join('')],
    ['tellingWords', 'Acme ', (text) => tellingWords(text, matchLists).join('')],
    ['spellings', 'é', (text) => spellings(text).join('')],
    ['phoneQuery', '1', (text) => phoneQuery(text).join('')],
    ['phoneQuery', '+1', (text) => phoneQuery(text).join('')],
    ['partsOf', 'Nord Ltd, ', (text) => partsOf(text).join('')],
  ])('%s of %j', (_, unit, read) => {
    const read200 = read(unit.repeat(LARGE / unit.length))
    expect(read200).not.toBe('')
    expect(read200).toBe(read(unit.repeat(20_000 / unit.length)))
  })

  test('signs of a long search are those of its beginning, which are among those of the whole', () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `word${i}`).join(' ')
    expect(cellsOf(text)).toEqual(cellsOf(text.slice(0, 20_000)))
    expect(cellsOf(text.slice(0, 500)).every((cell) => cellsOf(text).includes(cell))).toBe(true)
  })

  test('words that go on for pages are no name', () => {
    expect(writtenPerson(`${'Claire '.repeat(10_000)}<claire@nord.example>`)).toEqual({ email: 'claire@nord.example' })
    expect(writtenPerson('Claire Morel <claire@nord.example>')).toEqual({
      name: 'Claire Morel',
      email: 'claire@nord.example',
    })
  })

  test('a profile whose address goes on for pages spells no name', () => {
    expect(spells('claire-morel-1a2b3c', 'Claire Morel')).toBe(true)
    expect(spells('claire-morel-'.repeat(20_000), 'Claire Morel')).toBe(false)
  })

  test('an address that goes on for pages is no account', () => {
    expect(profileKey('https://www.linkedin.com/in/claire-morel')).toBeDefined()
    expect(profileKey(`https://www.linkedin.com/in/claire-morel/${'a/'.repeat(100_000)}`)).toBeUndefined()
  })

  test('each of many addresses is found', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `p${i}@nord.example`)
    expect(addressesIn(many.join(', '))).toEqual(many)
  })
})

describe('a message of very many lines', () => {
  const LINES = 300_000
  const HEAD = 'From: Claire Morel <claire@nord.example>\nDate: 1 May 2026\nSubject: Pumps\n'

  test('below a header, all that is quoted is kept', () => {
    const { own, quoted, head } = splitQuotes(`Hello\n\n${HEAD}${'x\n'.repeat(LINES)}`)
    expect(own).toBe('Hello')
    expect(head?.from?.email).toBe('claire@nord.example')
    expect(quoted.split('\n')).toHaveLength(LINES + 3)
  })

  test('what is passed on is kept whole, with what it quotes', () => {
    const { forwarded } = splitQuotes(
      `FYI\n\n---------- Forwarded message ---------\n\n\n> ${HEAD.replaceAll('\n', '\n> ')}\n${'> x\n'.repeat(LINES)}`,
    )
    expect(forwarded?.from?.email).toBe('claire@nord.example')
    expect(forwarded?.text.split('\n')).toHaveLength(LINES)
    expect(forwarded?.text.startsWith('x\nx')).toBe(true)
  })

  test('far down, what is marked as quoted is still told from what is not, and nothing else is looked for', () => {
    const { own, quoted } = splitQuotes(`${'x\n'.repeat(LINES)}> y\n${HEAD}`)
    expect(quoted).toBe('> y')
    expect(own.endsWith('Subject: Pumps')).toBe(true)
  })

  test('its signature is found at the end', () => {
    const { reply, signature } = splitReply(`${'x\n'.repeat(LINES)}\nBest regards,\nClaire Morel`, {
      name: 'Claire Morel',
    })
    expect(signature).toBe('Best regards,\nClaire Morel')
    expect(reply.split('\n')).toHaveLength(LINES)
  })
})

describe('a message from a file', () => {
  const read = async (body: string) => {
    const bytes = new TextEncoder().encode(`From: Claire <claire@nord.example>\r\n\r\n${body}`)
    return (await emlFacts(bytes, () => expect.fail('no HTML in it'))).messages[0]
  }

  test('of very many short lines is read as far as a letter goes', async () => {
    const message = await read('a\n'.repeat(LARGE / 2))
    expect(message?.from).toEqual({ name: 'Claire', email: 'claire@nord.example' })
    expect(message?.text?.split('\n').length).toBeLessThan(5_010)
  })

  test('with empty lines between its blocks keeps the blocks apart, and the end', async () => {
    expect((await read(`Hello,${'\r\n'.repeat(5_000)}--\r\nClaire`))?.text?.trim()).toBe('Hello,\n\n\n\n--\nClaire')
  })
})
