/** Messages that a web form sends: the person is in the labelled fields, not in the header. */
import { fold } from '../core/fold'
import { trimSigns } from '../core/trimSigns'

type Field =
  | 'name'
  | 'given'
  | 'family'
  | 'honorific'
  | 'email'
  | 'phone'
  | 'company'
  | 'title'
  | 'website'
  | 'place'
  | 'message'
  | 'other'

const LABELS: [Field, string][] = [
  [
    'name',
    'name|full name|your name|nom complet|nom et prénom|nom et prenom|prénom et nom|votre nom|vor- und nachname|ihr name|nombre y apellidos|nombre completo|su nombre|nome e cognome|nome completo|seu nome|volledige naam|naam|imię i nazwisko|namn|navn|nimi|имя|фио|ad soyad|adınız|お名前|氏名|名前|姓名|이름|성함|jméno|jméno a příjmení|contact name|contact|from|da|von|van|expéditeur',
  ],
  ['given', 'first name|given name|forename|prénom|vorname|nombre|nome|voornaam|imię|förnamn|fornavn|etunimi|ad|名'],
  [
    'family',
    'last name|surname|family name|nom|nom de famille|nachname|apellido|apellidos|cognome|sobrenome|apelido|achternaam|nazwisko|efternamn|etternavn|efternavn|sukunimi|фамилия|soyad|姓',
  ],
  ['honorific', 'title|civilité|anrede|tratamiento|titolo|aanhef|tratamento|sal|salutation'],
  [
    'email',
    'email|e-mail|email address|e-mail address|your email|mail|courriel|mél|adresse e-mail|adresse email|adresse mail|votre email|e-mail-adresse|correo|correo electrónico|indirizzo email|e-mailadres|e-post|epost|sähköposti|adres e-mail|почта|эл. почта|e-posta|メールアドレス|メール|邮箱|电子邮件|電子郵件|이메일',
  ],
  [
    'phone',
    'phone|telephone|phone number|tel|mobile|mobile number|cell|contact number|téléphone|tél|numéro de téléphone|portable|mobile|telefon|telefonnummer|rufnummer|handy|teléfono|teléfono de contacto|móvil|telefono|cellulare|recapito telefonico|telefoon|telefoonnummer|telefone|telemóvel|celular|whatsapp|numer telefonu|puhelin|телефон|电话|電話|電話番号|手机|手機|전화|연락처|gsm',
  ],
  [
    'company',
    'company|organisation|organization|company name|business|business name|société|entreprise|raison sociale|organisme|firma|unternehmen|empresa|azienda|società|ragione sociale|bedrijf|bedrijfsnaam|organisatie|företag|firmanavn|yritys|компания|şirket|会社名|貴社名|公司|公司名称|회사|회사명',
  ],
  [
    'title',
    'job title|position|role|function|fonction|poste|funktion|cargo|puesto|ruolo|qualifica|functie|stanowisko|должность|役職|职位|직책',
  ],
  ['website', 'website|web site|url|site web|site internet|webseite|sitio web|sito|sito web'],
  [
    'place',
    'postcode|post code|zip|zip code|address|city|town|code postal|ville|adresse|plz|ort|anschrift|código postal|ciudad|población|direccion|dirección|cap|città|indirizzo|postcode|plaats|kod pocztowy|cidade|cep',
  ],
  [
    'message',
    'message|your message|message body|corpo del messaggio|corps du message|nachrichtentext|cuerpo del mensaje|berichttekst|corpo da mensagem|comments|comment|enquiry|inquiry|question|details|message body|votre message|demande|commentaire|nachricht|ihre nachricht|anliegen|mitteilung|kommentar|mensaje|comentario|comentarios|consulta|motivo|messaggio|il tuo messaggio|richiesta|bericht|uw bericht|vraag|opmerkingen|mensagem|sua mensagem|wiadomość|treść|treść wiadomości|meddelande|melding|besked|viesti|сообщение|mesaj|mesajınız|お問い合わせ内容|内容|ご質問|留言|消息|内容|문의내용|메시지|zpráva',
  ],
  [
    'other',
    'type of property|subject|objet|betreff|asunto|oggetto|onderwerp|assunto|temat|ämne|budget|date|datum|aseguradora|department|service|how did you hear|country|pays|land|país|product|produit|id|ip|submitted|form',
  ],
]
const FIELD = new Map<string, Field>()
for (const [field, labels] of LABELS)
  for (const label of labels.split('|')) if (!FIELD.has(fold(label))) FIELD.set(fold(label), field)

const FOOT =
  /^\s*(?:--+|—|__+|==+)\s*$|(?:sent|submitted|envoye|gesendet|enviado|inviato|verzonden|verstuurd|wyslan[oa]|skickat|sendt|lahetetty).{0,80}(?:https?:|www\.|contact form|formulaire|formular|formulario|modulo)|(?:submission|envoi|form) id|^\s*ip\b/i

/** What a site adds under the message of a form. */
const TECHNICAL =
  /^\s*(?:ref(?:erence|\.)?|referenz|referencia|riferimento|id|ip|remote ip|ip address|adresse ip|page|page url|url|referr?er|source|user.?agent|browser|navigateur|date|datum|fecha|data|time|heure|sent at|form|formulaire|consent|rgpd|gdpr|newsletter|privacy|datenschutz)\s*[:：]/

/** What a form says of its sender, as written. */
export type FormFields = Partial<Record<Exclude<Field, 'other'>, string>>

/** No form has more lines. */
const MOST_LINES = 200

/**
 * Reads a message made of labelled fields.
 *
 * @returns undefined unless a name and an address or a telephone are labelled, and at least three fields in all: people
 *   write "Phone: …" in ordinary letters too
 */
export function readForm(text: string): FormFields | undefined {
  const lines = text.split(/\r\n?|\n/, MOST_LINES)
  const fields: FormFields = {}
  let labelled = 0
  let message: string[] | undefined
  let before = 0
  for (const line of lines) {
    if (message && FOOT.test(fold(line).slice(0, 200))) break
    const colon = line.slice(0, 60).search(/[:：\t]/)
    const field = colon > 0 ? FIELD.get(fold(line.slice(0, colon).replace(/[*_?()[\]]/g, ' '))) : undefined
    if (message) {
      message.push(line)
      continue
    }
    if (!field) {
      if (line.trim() && !labelled && ++before > 4) return undefined
      continue
    }
    labelled++
    const value = trimSigns(line.slice(colon + 1), /[\s*_]/)
    if (field === 'message') message = value ? [value] : []
    else if (field !== 'other' && value && fields[field] === undefined) fields[field] = value
  }
  const named = fields.name ?? (fields.family || fields.given)
  const address = /^([^<]*)<([^<>\s]+@[^<>\s]+)>$/.exec(fields.name ?? '')
  if (address && message) Object.assign(fields, { name: address[1]?.trim(), email: address[2] })
  if (labelled < 3 || !named || !(fields.email || fields.phone)) return undefined
  if (address && !message) return undefined
  while (message && message.length > 1 && isBelow(message.at(-1) ?? '')) message.pop()
  if (message) fields.message = message.join('\n').trim()
  return fields
}

const isBelow = (line: string): boolean => !line.trim() || TECHNICAL.test(fold(line.slice(0, 60)))
