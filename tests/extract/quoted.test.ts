import { describe, expect, it } from 'vitest'
import { splitReply } from '../../lib/extract/quoted'

const reply = (text: string) => splitReply(text).reply

describe('what the author wrote', () => {
  const attributions: [string, string][] = [
    ['English', 'On Mon, 3 Mar 2025 at 09:12, Ann Hall <ann@hall.example> wrote:'],
    ['English, American', 'On Mar 3, 2025, at 9:12 AM, Ann Hall <ann@hall.example> wrote:'],
    ['English, no address', 'On 03/03/2025 09:12, Ann Hall wrote:'],
    ['French', 'Le lun. 3 mars 2025 à 09:12, Ann Hall <ann@hall.example> a écrit :'],
    ['French, two lines', 'Le lun. 3 mars 2025 à 09:12, Ann Hall\n<ann@hall.example> a écrit :'],
    ['French, no address', 'Le 3 mars 2025 à 09:12, Ann Hall a écrit :'],
    ['German', 'Am Mo., 3. März 2025 um 09:12 Uhr schrieb Ann Hall <ann@hall.example>:'],
    ['German, other order', 'Ann Hall <ann@hall.example> schrieb am Mo., 3. März 2025, 09:12:'],
    ['Spanish', 'El lun, 3 mar 2025 a las 9:12, Ann Hall (<ann@hall.example>) escribió:'],
    ['Italian', 'Il giorno lun 3 mar 2025 alle ore 09:12 Ann Hall <ann@hall.example> ha scritto:'],
    ['Italian, three lines', 'Il giorno lun 3 mar 2025 alle ore 09:12 Ann Hall\n<\nann@hall.example> ha scritto:'],
    ['Dutch', 'Op ma 3 mrt 2025 om 09:12 schreef Ann Hall <ann@hall.example>:'],
    ['Portuguese', 'Em seg., 3 de mar. de 2025 às 09:12, Ann Hall <ann@hall.example> escreveu:'],
    ['Swedish', 'Den mån 3 mars 2025 kl 09:12 skrev Ann Hall <ann@hall.example>:'],
    ['Norwegian', 'man. 3. mars 2025 kl. 09:12 skrev Ann Hall <ann@hall.example>:'],
    ['Danish', 'Den man. 3. mar. 2025 kl. 09.12 skrev Ann Hall <ann@hall.example>:'],
    ['Finnish', 'ma 3. maalisk. 2025 klo 9.12 Ann Hall (ann@hall.example) kirjoitti:'],
    ['Polish', 'pon., 3 mar 2025 o 09:12 Ann Hall <ann@hall.example> napisał(a):'],
    ['Czech', 'po 3. 3. 2025 v 9:12 odesílatel Ann Hall <ann@hall.example> napsal:'],
    ['Russian', 'пн, 3 мар. 2025 г. в 09:12, Ann Hall <ann@hall.example>:'],
    ['Turkish', 'Ann Hall <ann@hall.example>, 3 Mar 2025 Pzt, 09:12 tarihinde şunu yazdı:'],
    ['Japanese', '2025年3月3日(月) 9:12 Ann Hall <ann@hall.example>:'],
    ['Chinese', 'Ann Hall <ann@hall.example> 于2025年3月3日周一 09:12写道：'],
    ['Korean', '2025년 3월 3일 (월) 오전 9:12, Ann Hall <ann@hall.example>님이 작성:'],
  ]
  it.each(attributions)('stops at the line above a quote: %s', (_, line) => {
    for (const quote of ['\n> What about Monday?\n> Ann', '\n\nWhat about Monday?\nAnn'])
      expect(splitReply(`Monday is fine.\n\n${line}${quote}`)).toMatchObject({
        reply: 'Monday is fine.',
        signature: '',
      })
  })

  const blocks: [string, string][] = [
    [
      'English',
      'From: Ann Hall <ann@hall.example>\nSent: Monday, March 3, 2025 9:12 AM\nTo: Bea <bea@b.example>\nSubject: Monday',
    ],
    ['French', 'De : Ann Hall <ann@hall.example>\nEnvoyé : lundi 3 mars 2025 09:12\nÀ : Bea\nObjet : Lundi'],
    ['German', 'Von: Ann Hall <ann@hall.example>\nGesendet: Montag, 3. März 2025 09:12\nAn: Bea\nBetreff: Montag'],
    [
      'Spanish',
      'De: Ann Hall <ann@hall.example>\nEnviado el: lunes, 3 de marzo de 2025 9:12\nPara: Bea\nAsunto: Lunes',
    ],
    ['Italian', 'Da: Ann Hall <ann@hall.example>\nInviato: lunedì 3 marzo 2025 09:12\nA: Bea\nOggetto: Lunedì'],
    ['Dutch', 'Van: Ann Hall <ann@hall.example>\nVerzonden: maandag 3 maart 2025 09:12\nAan: Bea\nOnderwerp: Maandag'],
    [
      'Portuguese',
      '*De:* Ann Hall <ann@hall.example>\n*Enviada em:* segunda-feira, 3 de março de 2025 09:12\n*Para:* Bea\n*Assunto:* Segunda',
    ],
    ['Swedish', 'Från: Ann Hall <ann@hall.example>\nSkickat: den 3 mars 2025 09:12\nTill: Bea\nÄmne: Måndag'],
    ['Danish', 'Fra: Ann Hall <ann@hall.example>\nSendt: 3. marts 2025 09:12\nTil: Bea\nEmne: Mandag'],
    [
      'Finnish',
      'Lähettäjä: Ann Hall <ann@hall.example>\nLähetetty: maanantai 3. maaliskuuta 2025 9.12\nVastaanottaja: Bea\nAihe: Maanantai',
    ],
    [
      'Polish',
      'Od: Ann Hall <ann@hall.example>\nWysłano: poniedziałek, 3 marca 2025 09:12\nDo: Bea\nTemat: Poniedziałek',
    ],
    ['Russian', 'От: Ann Hall <ann@hall.example>\nОтправлено: 3 марта 2025 г. 9:12\nКому: Bea\nТема: Понедельник'],
    [
      'Turkish',
      'Kimden: Ann Hall <ann@hall.example>\nGönderildi: 3 Mart 2025 Pazartesi 09:12\nKime: Bea\nKonu: Pazartesi',
    ],
    ['Japanese', '差出人: Ann Hall <ann@hall.example>\n送信日時: 2025年3月3日 9:12\n宛先: Bea\n件名: 月曜'],
    ['Chinese', '发件人: Ann Hall <ann@hall.example>\n发送时间: 2025年3月3日 9:12\n收件人: Bea\n主题: 周一'],
    [
      'Korean',
      '보낸 사람: Ann Hall <ann@hall.example>\n보낸 날짜: 2025년 3월 3일 월요일 오전 9:12\n받는 사람: Bea\n제목: 월요일',
    ],
  ]
  it.each(blocks)('stops at the header lines that Outlook writes: %s', (_, block) => {
    const split = splitReply(`Monday is fine.\n\n________________________________\n${block}\n\nWhat about Monday?`)
    expect(split.reply).toBe('Monday is fine.')
    expect(split.head?.from).toEqual({ name: 'Ann Hall', email: 'ann@hall.example' })
    expect(split.head?.date).toMatch(/2025/)
  })

  it('joins answers written between the quotes by an empty line', () => {
    const text = 'On Mon, 3 Mar 2025, Ann wrote:\n> When?\n\nMonday.\n\n> Where?\n> And who?\n\nHere. All of us.'
    expect(reply(text)).toBe('Monday.\n\nHere. All of us.')
  })

  it('keeps an answer below the quote', () => {
    expect(reply('On 03/03/2025 09:12, Ann Hall wrote:\n> When?\nMonday.')).toBe('Monday.')
  })

  it('counts the wrapped end of a long quoted line to the quote', () => {
    const quote = '> We would like to come on Monday if the weather allows it, otherwise\nlater in the week.\n> Ann'
    expect(reply(`Fine.\n\nOn 03/03/2025 09:12, Ann Hall wrote:\n${quote}`)).toBe('Fine.')
  })

  it('keeps own lists that merely look like header lines or attributions', () => {
    const text = 'The booking:\nFrom: 3 May\nTo: 9 May\n\nPlease bring the following:\n- 2 keys\n- the plan'
    expect(reply(text)).toBe(text)
  })

  it.each([
    'From: Leeds\nTo: York\nDate: 3 May\nPlease book it.',
    'Write to me on 3 March at 10:30 (me@own.example) with these:\n- name\n- date',
    'I saw what Ann wrote:\n\n"Come at 10:30"\n\nand I agree.',
  ])('keeps %j', (text) => {
    expect(reply(text)).toBe(text)
  })
})

describe('a message passed on', () => {
  it.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: Ann Hall <ann@hall.example>\nDate: Mon, Mar 3, 2025 at 9:12 AM\nSubject: Monday\nTo: <bea@b.example>\n\n\nWhat about Monday?',
    ],
    [
      'Apple Mail, German',
      'Anfang der weitergeleiteten Nachricht:\n\n> Von: Ann Hall <ann@hall.example>\n> Betreff: Monday\n> Datum: 3. März 2025 um 09:12:00 MEZ\n> An: bea@b.example\n> \n> What about Monday?',
    ],
    [
      'Thunderbird, French',
      '-------- Message transféré --------\nSujet : \tMonday\nDate : \tMon, 3 Mar 2025 09:12:00 +0100\nDe : \tAnn Hall <ann@hall.example>\nPour : \tbea@b.example\n\nWhat about Monday?',
    ],
  ])('tells who wrote it and what: %s', (_, below) => {
    const split = splitReply(`Have a look.\n\n${below}`)
    expect(split.reply).toBe('Have a look.')
    expect(split.forwarded).toMatchObject({
      from: { name: 'Ann Hall', email: 'ann@hall.example' },
      subject: 'Monday',
      text: 'What about Monday?',
    })
    expect(split.forwarded?.to).toEqual([{ email: 'bea@b.example' }])
  })
})

describe('hostile text', () => {
  const lines = [
    'On Mon, 3 Mar 2025 at 09:12, Ann <',
    'From: a',
    '> > > >',
    'a:',
    '-- ',
    '________________',
    'Best regards,',
    '<'.repeat(300),
    '1 (1 (1 (',
    'a@a.a@',
    'Le 3 mars 2025, a b c d e f g h',
    '+1 2 3 4 5 6 7 8 9',
    ':'.repeat(500),
    'www.'.repeat(80),
  ]
  it.each(lines)('is read within a second, 200 KB of %j', (line) => {
    const text = `${line}\n`.repeat(Math.ceil(200_000 / (line.length + 1)))
    const start = performance.now()
    splitReply(text, { name: 'Ann Hall', email: 'ann@hall.example' })
    splitReply(text.replaceAll('\n', ' '), { name: 'Ann Hall', email: 'ann@hall.example' })
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
