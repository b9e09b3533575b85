/** Closing formulas ("Kind regards") and the lines that phones add ("Sent from my phone"), in many languages. */
import { fold, foldedPattern } from '../core/fold'

const list = (text: string): string[] => text.split('|').map((words) => fold(words).replaceAll('’', "'"))

/** Formulas that close a letter whatever follows on their line. */
const FORMULAS = list(
  'best regards|kind regards|with regards|my best|my best regards|with appreciation|bien sincèrement|sincèrement|bien respectueusement|avec mes sincères salutations|viele grüße und danke|danke und viele grüße|beste grüsse|freundliche grüsse|viele grüsse|liebe grüsse|herzliche grüsse|reciba un saludo|quedo a su disposición|con i miei saluti|cordialità|met de meeste hoogachting|com os melhores cumprimentos e votos|med venlig hilsen og god dag|s pranjem|s přáním pěkného dne|sa štovanjem|με φιλικούς χαιρετισμούς|χαιρετισμούς|з пошаною|kindest regards|warm regards|warmest regards|with kind regards|with best regards|regards|best wishes|with best wishes|warm wishes|' +
    'yours sincerely|sincerely|sincerely yours|yours faithfully|very truly yours|yours very truly|faithfully|yours truly|respectfully|respectfully yours|cordially|all the best|thanks & regards|thanks and regards|' +
    'thanks and best regards|thanks and kind regards|many thanks and kind regards|with thanks and regards|rgds|brgds|b.rgds|best rgds|kind rgds|br|kr|warmly|with gratitude|' +
    'cofion|cofion gorau|cofion cynnes|yn gywir|le meas|mise le meas|' +
    'cordialement|bien cordialement|très cordialement|cordialement vôtre|bien à vous|bien à toi|sincères salutations|salutations distinguées|salutations les meilleures|' +
    'meilleures salutations|nos meilleures salutations|mes meilleures salutations|avec mes salutations|avec mes meilleures salutations|avec nos meilleures salutations|' +
    'belles salutations|cordiales salutations|salutations cordiales|salutations|amicalement|bien amicalement|amitiés|respectueusement|confraternellement|' +
    'bien confraternellement|votre bien dévoué|votre bien dévouée|votre dévoué|sentiments dévoués|avec mes remerciements|avec tous mes remerciements|avec nos remerciements|cdt|cdlt|bàv|bien à vous tous|' +
    'mit freundlichen grüßen|mit freundlichem gruß|mit den besten grüßen|mit besten grüßen|mit herzlichen grüßen|mit vielen grüßen|mit lieben grüßen|mit freundlichen grüssen|mit kollegialen grüßen|mit sportlichen grüßen|' +
    'freundliche grüße|freundlicher gruß|viele grüße|viele liebe grüße|beste grüße|herzliche grüße|herzlichen gruß|liebe grüße|schöne grüße|sonnige grüße|besten gruß|lieben gruß|bester gruß|' +
    'freundlichst|herzlichst|hochachtungsvoll|mfg|gruß|grüße|es grüßt|es grüßt sie|' +
    'un saludo|un saludo cordial|un cordial saludo|saludos|saludos cordiales|cordiales saludos|reciba un cordial saludo|reciban un cordial saludo|atentamente|muy atentamente|le saluda atentamente|atte|un fuerte abrazo|un abrazo|abrazos|' +
    'cordialmente|salutacions|salutacions cordials|cordialment|atentament|una salutació|una abraçada|agur bero bat|un saúdo|' +
    'cordiali saluti|distinti saluti|un cordiale saluto|un caro saluto|un saluto|cari saluti|tanti saluti|saluti|saluti cordiali|i migliori saluti|i miei migliori saluti|con i migliori saluti|porgo cordiali saluti|porgo distinti saluti|con stima|in fede|' +
    'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|met hartelijke groet|met hartelijke groeten|hartelijke groet|hartelijke groeten|beste groeten|met beste groeten|' +
    'met groet|met groeten|groet|groeten|groetjes|mvg|hoogachtend|met hoogachting|' +
    'atenciosamente|com os melhores cumprimentos|os melhores cumprimentos|melhores cumprimentos|cumprimentos|com cumprimentos|com os meus cumprimentos|cordiais saudações|saudações|um abraço|abraço|abraços|respeitosamente|att|com estima|' +
    'z poważaniem|pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z pozdrowieniami|pozdrowienia|z wyrazami szacunku|łączę wyrazy szacunku|łączę pozdrowienia|z szacunkiem|pzdr|' +
    'med vänlig hälsning|med vänliga hälsningar|vänlig hälsning|vänliga hälsningar|bästa hälsningar|hälsningar|hälsning|mvh|med hälsning|varma hälsningar|' +
    'med vennlig hilsen|vennlig hilsen|med vennleg helsing|beste hilsen|med hilsen|hilsen|beste hilsener|hilsner|med venlig hilsen|venlig hilsen|venlige hilsner|med venlige hilsner|de bedste hilsner|bedste hilsner|mange hilsner|kærlig hilsen|de bedste hilsener|vh|' +
    'ystävällisin terveisin|terveisin|parhain terveisin|kunnioittavasti|ystävällisesti|terv|lämpimin terveisin|' +
    'с уважением|с наилучшими пожеланиями|с искренним уважением|с глубоким уважением|искренне ваш|всего доброго|всего хорошего|с приветом|з повагою|з найкращими побажаннями|' +
    's pozdravem|s přátelským pozdravem|s přáním hezkého dne|s úctou|se srdečným pozdravem|s pozdravom|s úctou|zdravím|srdečně zdravím|' +
    'saygılarımla|saygılarımızla|saygılar|iyi çalışmalar|iyi çalışmalar dilerim|en iyi dileklerimle|sevgiler|sevgilerle|selamlar|hürmetlerimle|' +
    'üdvözlettel|tisztelettel|cu stimă|cu respect|cu deosebită considerație|με εκτίμηση|φιλικά|srdačan pozdrav|s poštovanjem|lep pozdrav|lp|lugupidamisega|ar cieņu|pagarbiai|' +
    '敬具|草々|顺祝商祺|顺颂商祺|順頌商祺|順祝商祺|順頌時祺|祝商祺|商祺|此致|此致敬礼|此致 敬礼|敬礼|祝好|敬上|敬頌|顺祝|祝工作顺利|祝您工作顺利|祝您生活愉快|감사합니다|감사드립니다|고맙습니다|trân trọng|salam hormat|hormat kami|בברכה|مع تحياتي|تحياتي|مع أطيب التحيات|وتفضلوا بقبول فائق الاحترام',
)
/** Words that close a letter only when nothing but a name follows on their line. */
const SHORT = list(
  'best|cheers|ta|thanks a million|thanks a lot|thank you so much|thank you very much|much appreciated|as ever|as always|all best|have a good one|have a lovely day|have a lovely weekend|belle fin de journée|belle semaine|au plaisir|bon courage|feliz día|buen día|buen fin de semana|gracias y un saludo|gracias y saludos|grazie e saluti|grazie e a presto|alvast dank|met dank|tot snel|tot dan|fijn weekend|até breve|até já|bom trabalho|boa semana|vi hörs|vi ses|allt gott|ha det fint|ha det bra|god dag videre|ha en god dag|ha en fin dag|god helg|god weekend|rigtig god dag|hauskaa päivää|mukavaa päivää|dziękuję i pozdrawiam|dziękujemy|mějte se|pěkný den|szép napot|köszönettel|o zi bună|o zi frumoasă|хорошего дня|заранее спасибо|спасибо заранее|ευχαριστώ|schönen abend|schönen feierabend|bis dann|bis morgen|frohes schaffen|thanks|thank you|many thanks|thanks again|thanks so much|thanks in advance|thx|tia|take care|talk soon|speak soon|see you|love|xx|xo|yours|with thanks|have a great day|have a nice day|have a good weekend|bonne journée|belle journée|bonne soirée|belle soirée|bonne fin de journée|excellente journée|liefs|salut|bon week-end|bonne semaine|bonne fin de semaine|bon dimanche|bonne continuation|excellente soirée|belle fin de semaine|with love|lots of love|much love|with warmest wishes|warmest wishes|très belle journée|belle journée à vous|bonne journée à vous|mange tak|have a great weekend|enjoy your weekend|chat soon|catch you later|onward|in haste|thank you for your business|thanks for your help|thanks for your time|buon fine settimana|buon pomeriggio|schönen tag|schönes wochenende|pfiat di|pfiat euch|tschüss|ciao|buona serata|buon weekend|fijne dag|fijn weekend|beijinhos|beijo|bom fim de semana|ha en fin dag|trevlig helg|god helg|ha det|hyvää viikonloppua|miłego dnia|hezký den|iyi günler|kolay gelsin|' +
    "merci|merci beaucoup|merci d'avance|grand merci|à bientôt|à très vite|à très bientôt|à plus|bises|biz|bisous|je t'embrasse|" +
    'lg|vg|bg|hg|glg|vlg|danke|vielen dank|besten dank|danke und gruß|bis bald|alles gute|servus|dein|deine|euer|eure|ihr|ihre|' +
    'gracias|muchas gracias|besos|un beso|grazie|mille grazie|a presto|un abbraccio|un forte abbraccio|abbracci|baci|bacioni|buon lavoro|buona giornata|bedankt|alvast bedankt|dank|gr|obrigado|obrigada|grato|grata|abs|bjs|beijos|abç|dziękuję|z góry dziękuję|' +
    'tack|tack på förhand|kram|takk|på forhånd takk|tak|på forhånd tak|knus|kh|kiitos|kiitos etukäteen|t|yt|спасибо|děkuji|díky|teşekkürler|teşekkür ederim|谢谢|謝謝|以上|köszönöm|mulțumesc|hvala',
)
/** Formulas that run on: "Je vous prie d'agréer, Madame, l'expression de …". */
const LONG =
  /^(?:(?:dans [^,.]{5,60}, )?(?:je vous prie|nous vous prions|veuillez|vous voudrez bien)[^.]{0,30} (?:agreer|recevoir|croire|accepter)|recevez, |sin otro particular|quedamos? a (?:su|tu|vuestra) (?:entera )?disposicion|in attesa di|restando a disposizione|in afwachting van)/
const SENT_FROM = foldedPattern(
  /^(?:(?:sent|envoye|gesendet|enviado|inviato|verzonden|verstuurd|gestuurd|skickat|sendt|lahetetty|wyslan[oey]|odeslano|отправлено|надіслано|trimis|elkuldve|enviat) (?:from|via|with|using|by|de|du|depuis|a partir|avec|par|von|uber|mit|aus|desde|con|do|da|dal|dall'|pelo|com|vanaf|met|vanuit|via|fran|fra|med|z|ze|pomoci|с|из|со|din|des de)(?![a-z0-9_])|von (?:meinem|unterwegs).{0,40}gesendet|(?:get|telecharge[rz]?|obten(?:er|ez)|ottieni|scarica|holen sie sich|hol dir|download|laden sie|descarga(?:r)?|obter|hamta|hent|fa|hanki|pobierz|скачать|ziskat) outlook|lahetetty \S+sta|\S+(?:dan|den|umdan) gonderildi)|iphone.{0,12}(?:から送信|에서 보냄|发送|發送)|(?:发自|發自|从我的).{2,20}|(?:から送信|에서 보냄|에서 보낸 메일|で送信)$/,
)
const MARKS = /\p{Extended_Pictographic}|\u{fe0f}/gu
const LONGEST = 80

const known = new Map<string, 'formula' | 'short'>()
for (const words of SHORT) known.set(words, 'short')
for (const words of FORMULAS) known.set(words, 'formula')

/**
 * Whether a line is a closing formula, and what stands after it on the line ("LG Ilse" → "Ilse").
 *
 * @param isName tells whether a rest is the author's name; asked for the short words only
 */
export function closingOf(line: string, isName: (rest: string) => boolean): { rest: string } | undefined {
  if (line.length > 220) return undefined
  const text = line.replace(MARKS, '').replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  if (!text) return undefined
  if (LONG.test(fold(text))) return { rest: '' }
  if (text.length > LONGEST) return undefined
  for (const side of text.split(/\s[/|]\s/)) {
    const tokens = side.split(/[\s,!.;:…~–—-]+/).filter(Boolean)
    for (let n = Math.min(tokens.length, 6); n > 0; n--) {
      const kind = known.get(fold(tokens.slice(0, n).join(' ')))
      if (!kind) continue
      const rest = tokens.slice(n).join(' ')
      if (!rest || isName(rest)) return { rest }
      if (kind === 'formula' && tokens.length - n < 5 && rest.length < 36 && !/[?]$|\d{4}/.test(text))
        return { rest: '' }
      break
    }
    const whole = fold(side).replace(/[\s,!.;:…~]+$/, '')
    if (known.has(whole)) return { rest: '' }
  }
  return undefined
}

/** Whether a line is what a phone or a mail program adds about itself. */
export function isSentFrom(line: string): boolean {
  return line.length < 160 && SENT_FROM.test(fold(line.replaceAll('’', "'").replace(/^[\s*_~-]+/, '')))
}
