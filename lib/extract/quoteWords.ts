/**
 * The words by which mail programs open a quoted or forwarded message, in the languages they speak. Words only: the
 * rules that use them are in `headerBlock`, `attribution` and `quoted`.
 */
import { fold } from '../core/fold'

export type HeadField = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other'

const LABELS: Record<HeadField, string> = {
  from:
    'from|de|von|da|van|od|fra|från|lähettäjä|от|от кого|від|kimden|gönderen|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|από|feladó|' +
    'expéditeur|remitente|absender|afzender|mittente|remetente|nadawca|odesílatel|avsändare|afsender|avsender|de la|wrote|šalje|pošiljatelj|saatja|nuo|dari|từ|จาก|من|מאת|no|од|шаље|nork|bidaltzailea|از|प्रेषक|frá|oddi wrth|nga|кімнен|kimdən|daripada|mula kay|প্রেরক',
  sent:
    'sent|envoyé|envoyé le|gesendet|gesendet am|enviado|enviado el|enviada|enviada em|enviado em|inviato|inviata|verzonden|wysłano|wysłane|data wysłania|odesláno|' +
    'skickat|sendt|lähetetty|отправлено|надіслано|gönderilme tarihi|gönderildi|gönderilen|发送时间|發送時間|寄件日期|傳送日期|送信日時|보낸 날짜|στάλθηκε|elküldve|' +
    'message du|date|datum|data|fecha|dato|päiväys|päivämäärä|pvm|дата|tarih|日期|日時|日付|날짜|dátum|ημερομηνία|received|' +
    'odoslané|poslano|изпратено|enviat|enviat el|saadetud|išsiųsta|dikirim|đã gửi|ngày|ส่ง|تم الإرسال|أرسلت|التاريخ|تاريخ الإرسال|נשלח|תאריך|nosūtīts|послато|испратено|bidaltze-data|bidalia|ارسال شده|ارسال|تاریخ|भेजा गया|दिनांक|anfonwyd|dërguar|жіберілді|göndərilib|gestuur|dihantar|ipinadala|পাঠানো',
  to: 'to|à|a|an|para|aan|do|til|till|vastaanottaja|кому|kime|alıcı|收件人|收件者|宛先|받는 사람|받는사람|komu|címzett|προς|pour|către|destinataire|empfänger|destinatario|prima|za|до|per a|adressaat|kepada|tới|đến|ถึง|إلى|אל|kam|коме|nori|به|प्रति|për|кімге|kimə|প্রাপক',
  cc: 'cc|copie à|copie|kopie|kopia|cópia|kopi|копия|bilgi|抄送|副本|참조|kopio|bcc|cci|cco|másolat|kópia|копие|копія|نسخة|עותק|העתק',
  subject:
    'subject|objet|sujet|betreff|asunto|assunto|oggetto|onderwerp|temat|předmět|ämne|emne|aihe|тема|konu|主题|主旨|主題|件名|제목|tárgy|θέμα|subiect|predmet|zadeva|относно|assumpte|teema|subjek|perihal|chủ đề|tiêu đề|เรื่อง|الموضوع|נושא|tēma|предмет|gaia|موضوع|विषय|efni|pwnc|subjekti|тақырып|mövzu|subjek|paksa|বিষয়',
  other:
    'reply-to|reply to|répondre à|antwort an|responder a|attachments|anlagen|pièces jointes|importance|wichtigkeit|priority|organization|newsgroups|x-mailer',
}

/** Longer than any label. */
const LONGEST = 80

const FIELD = new Map<string, HeadField>()
for (const field of Object.keys(LABELS) as HeadField[])
  for (const label of LABELS[field].split('|')) if (label !== 'wrote') FIELD.set(fold(label), field)

/** The header field that a label names, in whatever language; undefined for any other word. */
export const headField = (label: string): HeadField | undefined =>
  label.length > LONGEST ? undefined : FIELD.get(fold(label))

const list = (words: string): string[] => words.split('|').map(fold)

/** Between dashes, above a quoted message. */
export const ORIGINAL = list(
  "original message|original email|original mail|message d’origine|message d'origine|message original|message initial|courriel d'origine|" +
    'ursprüngliche nachricht|ursprüngliche e-mail|originalnachricht|original-nachricht|originalmeldung|mensaje original|messaggio originale|mensagem original|' +
    'oorspronkelijk bericht|oprindelig besked|oprindelig meddelelse|oprindelig mail|original besked|opprinnelig melding|original melding|originalmelding|' +
    'ursprungligt meddelande|originalmeddelande|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|wiadomość pierwotna|původní zpráva|' +
    'исходное сообщение|оригинальное сообщение|orijinal mesaj|orijinal ileti|özgün ileti|原始邮件|原始郵件|原始信件|元のメッセージ|元のメール|원본 메시지|원본 메일|' +
    'eredeti üzenet|mesaj original|missatge original|původní e-mail|původní mail|pôvodná správa|replied message|reply message|quoted message|αρχικό μήνυμα',
)

/** Between dashes, or alone before a colon, above a forwarded message. */
export const FORWARDED = list(
  'forwarded message|forwarded by|message transféré|message réexpédié|début du message|weitergeleitete nachricht|weitergeleiteten nachricht|weitergeleiteten e-mail|' +
    'mensaje reenviado|mensaje remitido|messaggio inoltrato|mensagem encaminhada|mensagem reencaminhada|doorgestuurd bericht|videresendt besked|videresendt meddelelse|' +
    'videresendt melding|videresendt mail|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat e-post|välitetty viesti|edelleenlähetetty viesti|' +
    'przekazana wiadomość|przekazywanej wiadomości|wiadomość przekazana|wiadomość przesłana|přeposlaná zpráva|přeposlané zprávy|přesměrovaná zpráva|' +
    'пересылаемое сообщение|переадресованное сообщение|пересланное сообщение|переадресованного сообщения|пересылаемого сообщения|iletilmiş mesaj|iletilen ileti|iletilen mesaj|' +
    '转发的邮件|轉寄郵件|轉寄的郵件|转发邮件|已转发|転送されたメッセージ|転送メッセージ|전달된 메시지|전달된 메일|továbbított üzenet|mesaj redirecționat|missatge reenviat|προωθημένο μήνυμα',
)

/** Verbs of the line above a quote. */
export const WROTE = list(
  'wrote|writes|a écrit|schrieb|schreef|escribió|ha escrito|ha scritto|scrisse|escreveu|skrev|kirjoitti|napisał|napisała|napisał(a)|pisze|napsal|napsala|napsal(a)|' +
    'написал|написала|написал(а)|пишет|написав|yazdı|şunu yazdı|写道|寫道|写到|のメール|書きました|は書きました|님이 작성|작성|έγραψε|đã viết|menulis|כתב|כתבה|เขียนว่า|írta|a scris|va escriure|ha escrit|' +
    'volgende geschreven|пише|написа|napísal|napísala|napísal(a)|napisao je|je napisao|napisala je|je napisala|je napisal|kirjutas|parašė|rakstīja|كتب|كتبت|تمت كتابة|نوشت|ने लिखा|نے لکھا|লিখেছেন|எழுதியது|het geskryf|skrifaði|scríobh|ysgrifennodd|escribiu|idatzi du|shkroi|је написао|је написала|напісаў|напісала|напиша|жазды|დაწერა|գրել է|aliandika',
)

/** First words of the line above a quote. */
export const ON = new Set(
  list(
    'on|le|am|el|il|em|op|den|dnia|w dniu|w|dne|в|на|in|a|at|no|els|στις|pe|' +
      'ma|ti|ke|to|la|su|man|mon|tir|tis|ons|tor|tors|fre|lør|lör|søn|sön|mo|di|mi|do|fr|sa|so|пн|вт|ср|чт|пт|сб|вс|seg|ter|qua|qui|sex|sáb|dom|po|út|st|čt|pá|ne|pon|wt|śr|czw|pt|sob|niedz',
  ),
)
