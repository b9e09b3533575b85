// @vitest-environment jsdom
/** What looks like a quote and is the author's own stays; what is a quote in a rarer form goes; answers below quotes are kept. */
import { describe, expect, test } from 'vitest'
import { splitReply } from '../../lib/extract/quoted'
import { ownText } from '../../lib/extract/quotedHtml'

const reply = (text: string): string => splitReply(text).reply
const ofHtml = (html: string): string =>
  reply(ownText(new DOMParser().parseFromString(`<body>${html}`, 'text/html').body))

describe('the author’s own lines stay', () => {
  test.each<[string, string]>([
    ['a sentence with a date and a verb', 'On 3 March 2025 Ann wrote:\nthe crane is free. I take that as a yes.'],
    [
      'a sentence that tells whom to write to',
      'Please send it on 3 March to Ann Hall (ann@hall.example):\nshe prints it.',
    ],
    [
      'a programme',
      'On 12 May 2025:\n\n9:00 doors open\n9:30 talk by Jo (jo@fair.example):\nbring the banner\n12:00 lunch\n\nSee you there.',
    ],
    [
      'the head of a mailing',
      'Please use this:\n\nFrom: Quist Labels\nSubject: Spring offer 2025\n\nand send it on Friday.',
    ],
    ['a comparison', 'The rules:\n\n> 20 kg: by lorry\n< 20 kg: by post\n\nIs that clear?'],
    ['the end of a tag', 'Use this:\n\n<Link\n  to="/x"\n>\n  Back\n</Link>\n\nThat is all.'],
    ['a session with Python', 'I run:\n\n>>> import csv\n>>> len(rows)\n412\n\nAny idea?'],
    ['the prompt of a data base', 'I see:\n\nSQL> select 1 from dual;\n1\nSQL> exit\n\nIs it right?'],
    [
      'a log',
      'It says:\n\n2025-02-11 16:12:01 mail to <ann@hall.example>:\n2025-02-11 16:12:02 refused\n\nCan you look?',
    ],
    ['settings', 'My file:\n\nfrom: a@b.example\nsubject: test\nto: c@d.example\n\nWhy does it fail?'],
    ['the head of an invoice', 'It reads:\n\nNo: 4411\nDate: 11.02.2025 10:00\nSubject: eggs\n\nCan you pay it?'],
    ['a warning of one’s own', 'Attention: the external store is closed.\n\nCome on Monday.'],
    ['words about what was passed on', 'About the forwarded message:\nI did not write it.\n\nWhat now?'],
  ])('%s', (_, text) => {
    expect(reply(text)).toBe(text)
  })

  test('what stands below a help desk’s request at the top', () => {
    expect(reply('##- Please type your reply above this line -##\n\nHello Bea,\n\nit is ready.')).toBe(
      'Hello Bea,\n\nit is ready.',
    )
  })

  test('a box with a rule on top, and words moved in after a colon', () => {
    expect(
      ofHtml('<p>Note:</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>Price:</b> 40 euro</p></div><p>Fine?</p>'),
    ).toBe('Note:\n\nPrice: 40 euro\n\nFine?')
    expect(ofHtml('<p>Ann said:</p><blockquote>Never on Fridays.</blockquote><p>I agree.</p>')).toBe(
      'Ann said:\n\nNever on Fridays.\n\nI agree.',
    )
  })
})

const MARKED = '> How many?\n> When?\n'

describe('what others wrote goes', () => {
  test.each<[string, string]>([
    ['with the writer’s name alone', `Ann Hall wrote:\n\n${MARKED}\nTwelve.`],
    ['with the date after the verb', `Ann Hall wrote on 11/02/2025 16:12:\n${MARKED}\nTwelve.`],
    ['in German', `Ann Hall schrieb am 11.02.2025 um 16:12:\n${MARKED}\nTwelve.`],
    ['with an address and no verb', `Quoting Ann Hall <ann@hall.example>:\n\n${MARKED}\nTwelve.`],
    ['in Hindi', `Twelve.\n\nमंगल, 11 फ़र॰ 2025 को 4:12 pm बजे को Ann <ann@hall.example> ने लिखा:\n\nHow many?`],
    ['behind bars', 'Twelve.\n\nAnn Hall wrote (11 Feb 2025):\n| How many?\n| When?'],
    ['behind initials', 'Ann Hall <ann@hall.example> writes:\n\nAH> How many?\nAH> When?\n\nTwelve.'],
    [
      'below a help desk’s request',
      'Twelve.\n\n##- Please type your reply above this line -##\n\nYour request.\n\nHow many?',
    ],
    ['below a request in words', 'Twelve.\n\n—-—-—-—\nReply above this line.\n\nAnn commented:\n\nHow many?'],
  ])('%s', (_, text) => {
    expect(reply(text)).toBe('Twelve.')
  })

  test('and a sentence that is torn in the middle is not taken along', () => {
    expect(reply(`I looked at what\nAnn Hall wrote:\n${MARKED}\nTwelve.`)).toBe('I looked at what\n\nTwelve.')
  })
})

test.each<[string, string]>([
  ['Latvian', 'No: |Nosūtīts: |Kam: |Tēma: '],
  ['Serbian', 'Од: |Послато: |Коме: |Тема: '],
  ['Basque', 'Nork: |Bidaltze-data: |Nori: |Gaia: '],
  ['Persian', 'از: |ارسال شده: |به: |موضوع: '],
  ['Hindi', 'प्रेषक: |भेजा गया: |प्रति: |विषय: '],
])('the header above a quote is known in %s', (_, labels) => {
  const [from, sent, to, subject] = labels.split('|')
  const text = `Twelve.\n\n${from}Ann Hall <ann@hall.example>\n${sent}11.02.2025 16:12\n${to}Bea\n${subject}Eggs\n\nHow many?`
  expect(reply(text)).toBe('Twelve.')
  expect(splitReply(text).head?.from?.email).toBe('ann@hall.example')
})

test.each([
  'CAUTION: This email originated from outside the organization. Do not click links unless you know the sender.',
  "You don't often get email from ann@hall.example. Learn why this is important",
  '[EXTERNAL EMAIL] This message comes from an external sender. Be careful with links.',
  'ACHTUNG: Diese E-Mail stammt von einem externen Absender.\nBitte klicken Sie nicht auf Links.',
  'Attention : ce message provient d’un expéditeur externe. Ne cliquez pas sur les liens.',
])('what a server says above a message is not its author’s: %s', (banner) => {
  expect(reply(`${banner}\n\nTwelve.`)).toBe('Twelve.')
  expect(reply(banner)).toBe(banner)
})

test('a signed text is read without its frame, its dashes and the signature', () => {
  const text =
    '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nOn 11/02/2025 16:12, Ann Hall wrote:\n> How many?\n\nTwelve.\n- - one lorry\n-----BEGIN PGP SIGNATURE-----\n\niQ==\n=ab12\n-----END PGP SIGNATURE-----\n'
  expect(reply(text)).toBe('Twelve.\n- one lorry')
  expect(splitReply(`${text}\nBea`).reply).toBe('Twelve.\n- one lorry\n\nBea')
})

describe('answers below a quote of HTML are kept, whatever is said above it', () => {
  test.each<[string, string]>([
    ['a plain line', '<p>On 11/02/2025 16:12, Ann wrote:</p><blockquote type="cite"><p>How many?</p></blockquote>'],
    ['a name', '<div>Ann Hall wrote:</div><blockquote type="cite">How many?</blockquote>'],
    [
      'a box with a line at its side',
      '<p>Am 11.02.25 um 16:12 schrieb Ann:<br></p><blockquote style="border-left:2px solid">How?</blockquote>',
    ],
    ['no mark at all', '<p>On 11/02/2025 16:12, Ann Hall wrote:</p><blockquote><p>How many?</p></blockquote>'],
  ])('%s', (_, above) => {
    expect(ofHtml(`${above}<p>Twelve.</p><p>Till Monday.</p>`)).toBe('Twelve.\n\nTill Monday.')
    expect(ofHtml(`<p>Twelve.</p>${above}`)).toBe('Twelve.')
  })
})
