/** The language of a text, told by its commonest words or its script. Short texts often give none. */
import { fold } from '../core/fold'

const COMMON: Record<string, string> = {
  en: 'regards thanks dear hi the and you for with is are we to of your have will please this that it on be can not from me my ready dear monday tuesday wednesday thursday friday saturday sunday january february june july october december attached sincerely cheers was there what our',
  fr: 'le la les des tu mais ou peu ai j un vous nous est pour et une dans je votre avec pas du au que sur ce bonjour merci monsieur madame lundi mardi mercredi jeudi vendredi samedi janvier fevrier avril juin juillet aout septembre octobre novembre decembre se qui ne cordialement bientot demain nom prenom',
  de: 'grusse gruss mfg sehr geehrte geehrter der die das und ich wir sie ist nicht mit für den auf ein eine im zu von bitte noch wie guten tag herr frau ihre ihr ihren liegt montag dienstag mittwoch donnerstag freitag januar februar juni juli oktober dezember strasse durchwahl gerne dem des wird sind haben kann anbei lieber liebe vorname nachname nachricht telefon gern einen termin uhr',
  es: 'buenas tardes atentamente pedido confirmo le movil antes imprimir hola estimado estimada adjunto saludos cordiales buenos dias el los las para que con una por usted su está te se lo del hola gracias más si lunes miercoles jueves viernes enero febrero mayo junio julio septiembre calle estimados muy pero manana nombre apellidos mensaje telefono',
  it: 'ciao buongiorno saluti ti mando il di che per con una sono non la della è gli lo mi ti ma del nella grazie lunedi martedi mercoledi giovedi venerdi gennaio febbraio maggio giugno luglio settembre confermo gentile distinti cordiali anche ho cognome messaggio',
  nl: 'de het een en van voor niet we wij op met ik je dat graag te zijn dag ja dat kan groet groetjes groeten maandag dinsdag woensdag donderdag vrijdag beste geachte vriendelijke ook nog bij aan wordt naam bericht telefoon',
  pt: 'prezado prezados atenciosamente foi voce segue anexo bom dia oi ola o os para com uma que não em por você do da no na obrigado um mais está boa tarde cumprimentos janeiro fevereiro junho julho setembro outubro amanha seguem seguiram mensagem',
  pl: 'dzien dobry pozdrawiam dziekuje wyslane zamowienie i w na z że się nie do jest oraz dla proszę po czy będzie poniedzialek wtorek sroda czwartek piatek powazaniem zalaczniku imie nazwisko wiadomosc',
  sv: 'hej din vanliga halsningar tid tack och att det som för är inte på en vi jag har till med av halsning mvh fran kommer',
  no: 'og det som er ikke på vi jeg har til med av en for om hei vennlig hilsen passer mvh',
  da: 'og at det er ikke på vi jeg har til med af en for kan hej venlig hilsen tlf',
  fi: 'ja on ei että se ovat ole hei voi kun myös niin tämä kiitos terveisin ystavallisin puh huomenna on',
  cs: 'dobry den a je na se že do pro jsem bude prosím jako také dobrý den pozdravem prosim dekuji zasilam priloze',
  ru: 'и в не на что с по для это как вас мы уважением добрый здравствуйте',
  tr: 've bir bu için ile da de çok olarak merhaba ne var saygilarimla bey hanim iyi',
}
const WORDS = new Map<string, string[]>()
for (const [lang, text] of Object.entries(COMMON))
  for (const word of new Set(text.split(' ').map(fold))) WORDS.set(word, [...(WORDS.get(word) ?? []), lang])

/**
 * @param text running text; the first 4,000 characters are looked at
 * @returns a two-letter code (`zh-TW` for traditional Chinese), or undefined where two languages fit as well
 */
export function languageOf(text: string): string | undefined {
  const start = text.slice(0, 4000)
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(start)) return 'ja'
  if (/\p{Script=Hangul}{2}/u.test(start)) return 'ko'
  if (/\p{Script=Han}{2}/u.test(start))
    return /[們這國號會話們謝點發實際關聯處業體與對時間請]/.test(start) ? 'zh-TW' : 'zh'
  const score = new Map<string, number>()
  for (const word of fold(start).split(/[^\p{L}]+/u))
    for (const lang of WORDS.get(word) ?? []) score.set(lang, (score.get(lang) ?? 0) + 1)
  for (const [lang, marks] of [
    ['de', /[üß]/g],
    ['pl', /[ąęłńśźż]/g],
    ['cs', /[ěřů]/g],
    ['tr', /[ğış]/g],
    ['fr', /[çêœ]/g],
    ['es', /[ñ¿¡]/g],
    ['pt', /[ãõ]/g],
    ['no', /[øæ]/g],
    ['da', /[øæ]/g],
    ['sv', /å/g],
  ] as const)
    score.set(lang, (score.get(lang) ?? 0) + Math.min(2, (start.match(marks) ?? []).length) * 0.6)
  const [best, second] = [...score].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 1.2 && best[1] - (second?.[1] ?? 0) >= (best[1] < 4 ? 0.6 : 0.1) ? best[0] : undefined
}
