/** The ways in which mail programs open what they quote, in the languages they speak: nothing of it is the author's own text. */
import { describe, expect, test } from 'vitest'
import { splitReply } from '../../lib/extract/quoted'

const OWN = 'Hello Anna,\n\nthe price is fine for us.'
const QUOTED = 'Dear all,\nhere is the offer.\nBest, X'
const WHO = 'Anna Smith <anna@example.com>'
const marked = QUOTED.replace(/^/gm, '> ')

/** The line above a quote, by language and program. */
const ATTRIBUTIONS: Record<string, string> = {
  en: `On Mon, Nov 30, 2026 at 10:12 AM ${WHO} wrote:`,
  'en apple': `On 30 Nov 2026, at 10:12, ${WHO} wrote:`,
  fr: `Le lun. 30 nov. 2026 à 10:12, ${WHO} a écrit :`,
  'fr apple': `Le 30 nov. 2026 à 10:12, ${WHO} a écrit :`,
  de: `Am Mo., 30. Nov. 2026 um 10:12 Uhr schrieb ${WHO}:`,
  'de tb': 'Am 30.11.26 um 10:12 schrieb Anna Smith:',
  'de apple': `Am 30.11.2026 um 10:12 schrieb ${WHO}:`,
  es: 'El lun, 30 nov 2026 a las 10:12, Anna Smith (<anna@example.com>) escribió:',
  'es apple': `El 30 nov 2026, a las 10:12, ${WHO} escribió:`,
  it: `Il giorno lun 30 nov 2026 alle ore 10:12 ${WHO} ha scritto:`,
  'it tb': 'Il 30/11/2026 10:12, Anna Smith ha scritto:',
  pt: `Em seg., 30 de nov. de 2026 às 10:12, ${WHO} escreveu:`,
  'pt pt': `${WHO} escreveu (segunda, 30/11/2026 à(s) 10:12):`,
  nl: `Op ma 30 nov 2026 om 10:12 schreef ${WHO}:`,
  'nl apple': `Op 30 nov 2026, om 10:12 heeft ${WHO} het volgende geschreven:`,
  sv: `Den mån 30 nov. 2026 kl 10:12 skrev ${WHO}:`,
  'sv apple': `30 nov. 2026 kl. 10:12 skrev ${WHO}:`,
  da: `Den man. 30. nov. 2026 kl. 10.12 skrev ${WHO}:`,
  'da apple': `Den 30. nov. 2026 kl. 10.12 skrev ${WHO}:`,
  no: `man. 30. nov. 2026 kl. 10:12 skrev ${WHO}:`,
  fi: 'ma 30. marrask. 2026 klo 10.12 Anna Smith (anna@example.com) kirjoitti:',
  pl: `pon., 30 lis 2026 o 10:12 ${WHO} napisał(a):`,
  'pl tb': 'W dniu 30.11.2026 o 10:12, Anna Smith pisze:',
  cs: `po 30. 11. 2026 v 10:12 odesílatel ${WHO} napsal:`,
  'cs tb': 'Dne 30. 11. 26 v 10:12 Anna Smith napsal(a):',
  sk: `po 30. 11. 2026 o 10:12 ${WHO} napísal(a):`,
  hu: `${WHO} ezt írta (időpont: 2026. nov. 30., H, 10:12):`,
  'hu tb': '2026. 11. 30. 10:12 keltezéssel, Anna Smith írta:',
  ro: `În lun., 30 nov. 2026 la 10:12, ${WHO} a scris:`,
  ru: `пн, 30 нояб. 2026 г. в 10:12, ${WHO}:`,
  'ru tb': '30.11.2026 10:12, Anna Smith пишет:',
  uk: `пн, 30 лист. 2026 р. о 10:12 ${WHO} пише:`,
  tr: `${WHO}, 30 Kas 2026 Pzt, 10:12 tarihinde şunu yazdı:`,
  el: `Στις Δευ 30 Νοε 2026 στις 10:12 π.μ., ο/η ${WHO} έγραψε:`,
  ja: `2026年11月30日(月) 10:12 ${WHO}:`,
  'ja wrote': `2026/11/30 10:12、${WHO}のメール:`,
  zh: `${WHO} 于2026年11月30日周一 10:12写道：`,
  'zh apple': `在 2026年11月30日，10:12，${WHO} 写道：`,
  'zh tw': `${WHO} 於 2026年11月30日 週一 上午10:12寫道：`,
  ko: `2026년 11월 30일 (월) 오전 10:12, ${WHO}님이 작성:`,
  vi: `Vào Th 2, 30 thg 11, 2026 vào lúc 10:12 ${WHO} đã viết:`,
  id: `Pada Sen, 30 Nov 2026 pukul 10.12 ${WHO} menulis:`,
  ar: 'في الاثنين، 30 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة ‪Anna Smith‬‏ <‪anna@example.com‬‏>:',
  he: '‫בתאריך יום ב׳, 30 בנוב׳ 2026 ב-10:12 מאת ‪Anna Smith‬‏ <‪anna@example.com‬‏>:‬',
  bg: `На пн, 30.11.2026 г. в 10:12 ${WHO} написа:`,
  hr: `pon, 30. stu 2026. u 10:12 ${WHO} napisao je:`,
  ca: `Missatge de ${WHO} del dia dl., 30 de nov. 2026 a les 10:12:`,
  'proton new': `On Monday, November 30th, 2026 at 10:12 AM, ${WHO} wrote:`,
  tutanota: '30 Nov 2026, 10:12 by anna@example.com:',
}

/** The labels of sender, time, recipient and subject. */
const HEADS: Record<string, [string, string, string, string]> = {
  en: ['From:', 'Sent:', 'To:', 'Subject:'],
  fr: ['De :', 'Envoyé :', 'À :', 'Objet :'],
  de: ['Von:', 'Gesendet:', 'An:', 'Betreff:'],
  es: ['De:', 'Enviado:', 'Para:', 'Asunto:'],
  it: ['Da:', 'Inviato:', 'A:', 'Oggetto:'],
  pt: ['De:', 'Enviado:', 'Para:', 'Assunto:'],
  nl: ['Van:', 'Verzonden:', 'Aan:', 'Onderwerp:'],
  sv: ['Från:', 'Skickat:', 'Till:', 'Ämne:'],
  da: ['Fra:', 'Sendt:', 'Til:', 'Emne:'],
  fi: ['Lähettäjä:', 'Lähetetty:', 'Vastaanottaja:', 'Aihe:'],
  pl: ['Od:', 'Wysłano:', 'Do:', 'Temat:'],
  cs: ['Od:', 'Odesláno:', 'Komu:', 'Předmět:'],
  hu: ['Feladó:', 'Elküldve:', 'Címzett:', 'Tárgy:'],
  ru: ['От:', 'Отправлено:', 'Кому:', 'Тема:'],
  tr: ['Kimden:', 'Gönderildi:', 'Kime:', 'Konu:'],
  ja: ['差出人:', '送信日時:', '宛先:', '件名:'],
  zh: ['发件人:', '发送时间:', '收件人:', '主题:'],
  tw: ['寄件者:', '寄件日期:', '收件者:', '主旨:'],
  ko: ['보낸 사람:', '보낸 날짜:', '받는 사람:', '제목:'],
  ro: ['De la:', 'Trimis:', 'Către:', 'Subiect:'],
  el: ['Από:', 'Στάλθηκε:', 'Προς:', 'Θέμα:'],
  ar: ['من:', 'تم الإرسال:', 'إلى:', 'الموضوع:'],
  he: ['מאת:', 'נשלח:', 'אל:', 'נושא:'],
  uk: ['Від:', 'Надіслано:', 'Кому:', 'Тема:'],
  sk: ['Od:', 'Odoslané:', 'Komu:', 'Predmet:'],
  hr: ['Šalje:', 'Poslano:', 'Prima:', 'Predmet:'],
  bg: ['От:', 'Изпратено:', 'До:', 'Относно:'],
  ca: ['De:', 'Enviat:', 'Per a:', 'Tema:'],
}

const SEPARATORS = [
  '-----Original Message-----',
  '-----Ursprüngliche Nachricht-----',
  "-----Message d'origine-----",
  '-----Mensaje original-----',
  '-----Messaggio originale-----',
  '-----Mensagem original-----',
  '-----Oorspronkelijk bericht-----',
  '-----Ursprungligt meddelande-----',
  '-----Oprindelig meddelelse-----',
  '-----Opprinnelig melding-----',
  '-----Alkuperäinen viesti-----',
  '-----Oryginalna wiadomość-----',
  '-----Původní zpráva-----',
  '-----Eredeti üzenet-----',
  '-----Исходное сообщение-----',
  '-----Original-Nachricht-----',
  '-------- Message original --------',
  '-------- Ursprüngliche Nachricht --------',
  '----- Mail original -----',
  '-----邮件原件-----',
  '-----元のメッセージ-----',
  '-----원본 메시지-----',
  '------------------ 原始邮件 ------------------',
]

/** What phones and programs add. */
const ADDED: Record<string, string> = {
  'en mobile': 'Sent from my iPhone',
  'fr mobile': 'Envoyé de mon iPhone',
  'de mobile': 'Von meinem iPhone gesendet',
  'es mobile': 'Enviado desde mi iPhone',
  'it mobile': 'Inviato da iPhone',
  'nl mobile': 'Verstuurd vanaf mijn iPhone',
  'sv mobile': 'Skickat från min iPhone',
  'da mobile': 'Sendt fra min iPhone',
  'pt mobile': 'Enviado do meu iPhone',
  'fi mobile': 'Lähetetty iPhonesta',
  'pl mobile': "Wysłane z iPhone'a",
  'ru mobile': 'Отправлено с iPhone',
  'ja mobile': 'iPhoneから送信',
  'zh mobile': '发自我的iPhone',
  'ko mobile': '나의 iPhone에서 보냄',
  'outlook ios': 'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'outlook android fr': 'Télécharger Outlook pour Android<https://aka.ms/x>',
  samsung: 'Sent from my Galaxy',
  yahoo: 'Sent from Yahoo Mail on Android',
  proton: 'Sent with Proton Mail secure email.',
  tb: 'Sent from Mozilla Thunderbird',
  windows: 'Sent from Mail for Windows',
  'tr mobile': "iPhone'umdan gönderildi",
  'cs mobile': 'Odesláno z iPhonu',
}

const head = ([from, sent, to, subject]: readonly string[], mark = '') =>
  `${mark}${from}${mark} ${WHO}\n${mark}${sent}${mark} 30. November 2026 10:12\n${mark}${to}${mark} Bob <bob@example.com>\n${mark}${subject}${mark} Offer`
const own = (text: string) => splitReply(text, {}).reply

describe('above a quote', () => {
  test.each(Object.entries(ATTRIBUTIONS))('%s', (_, line) => {
    expect(own(`${OWN}\n\n${line}\n\n${marked}`)).toBe(OWN)
    expect(own(`${OWN}\n\n${line}\n${QUOTED}`)).toBe(OWN)
  })
})

describe('the header lines of a quote', () => {
  test.each(Object.entries(HEADS))('%s', (_, labels) => {
    expect(own(`${OWN}\n\n${head(labels)}\n\n${QUOTED}`)).toBe(OWN)
    expect(own(`${OWN}\n\n________________________________\n${head(labels)}\n\n${QUOTED}`)).toBe(OWN)
    expect(own(`${OWN}\n\n${head(labels, '*')}\n\n${QUOTED}`)).toBe(OWN)
  })
})

test.each(SEPARATORS)('%s', (line) => {
  expect(own(`${OWN}\n\n${line}\n${head(['From:', 'Sent:', 'To:', 'Subject:'])}\n\n${QUOTED}`)).toBe(OWN)
})

test.each(Object.entries(ADDED))('added by a program: %s', (_, line) => {
  expect(own(`${OWN}\n\n${line}\n\nOn Mon, Nov 30, 2026 at 10:12 AM ${WHO} wrote:\n> hi`)).toBe(OWN)
})

test.each([
  'On Monday I wrote: the offer stands until 4 May.',
  'He asked me to write to anna@example.com:\n- the price\n- the date',
  'From: Leeds\nTo: York\nWe leave at 9.',
  'Prima: 3 pezzi\nDopo: 5 pezzi',
  '3 boxes were sent by anna@example.com yesterday.',
  'Das Wort heißt im Niederländischen: geschreven.',
])("the author's own words stay: %s", (text) => {
  expect(own(text)).toBe(text)
})
