/** Text under a message that is nobody's: legal notices, feet of mailing lists, offers to unsubscribe. */
import { fold, foldedPattern } from '../core/fold'

const NOTICE =
  /confidenti|vertraulich|riservat[aeio]|vertrouwelij|poufn|конфиденц|gizli|konfiden|luottamuksel|fortrolig|duvern|bizalmas|gyfrinachol|derbynnydd|機密|机密|保密|disclaimer|intended (?:recipient|only|solely|for)|destinataire|richtige adressat|destinatari[oe]|geadresseerde|adresatem|legal notice|avertissement|avvertenza|aviso legal|avis de confidentialite|before printing|print this|n'imprimez|avant d'imprimer|imprimer ce|ausdrucken|di stampare|stampare questa|de imprimir|imprimir este|afdrukken|skriver ut|utskrift|udskriver|wydruk|pensez a l'environnement|environment before|an die umwelt|umwelt zuliebe|der umwelt|think green|rgpd|gdpr|dsgvo|privacy (?:policy|notice|statement)|datenschutz(?:hinweis|erkl|bestimm)|virus-free|virenfrei|sin virus|sans virus|avast|professional secrecy|secret professionnel|sigilo profissional|rodo\b/
const FOOT = foldedPattern(
  /unsubscrib|opt.?out|desabonn|desinscri|desinscription|abmelden|abbestellen|newsletter abbestell|darse de baja|date de baja|cancelar (?:la |a |sua )?(?:su[bs]+cri|inscri)|baja de (?:la|esta) lista|disiscriv|annulla(?:re)? l'iscrizione|cancella(?:re|ti) .{0,20}iscrizion|afmelden|uitschrijven|descadastr|remover .{0,20}lista|avregistrera|avprenumerer|avsluta prenumeration|meld deg av|avslutt abonnement|afmeld|frameld|peru(?:uta)? .{0,12}tilau|wypisz|zrezygnuj|wyrejestr|odhlasit|odber|отписаться|отказаться от рассылки|aboneligi|abonelikten|leiratkoz|dezabon|退订|退訂|配信停止|取消订阅|수신거부|수신 거부|mailing.?list|list owner|liste de diffusion|verteilerliste|lista de (?:correo|distribucion|distribuicao|discussao)|lista di (?:distribuzione|discussione)|maillijst|e-postliste|epostliste|postlista|postiliste|mailliste|sahkopostilista|lista dyskusyjna|lista mailingowa|рассылк|メーリングリスト|邮件列表|郵件列表|google groups|you (?:are |have )?receiv(?:e|ed|ing) this|you get this|vous recevez|sie erhalten dies|sie bekommen dies|recibe(?:s)? este|ha recibido este|ricevi questa|hai ricevuto questa|u ontvangt|je ontvangt|recebe este|recebeu este|du far det|du modtager|du mottar|otrzymujesz|otrzymali|вы получили|view (?:this |it )?(?:email )?(?:in|online)|voir .{0,20}en ligne|im browser|do not reply to this|manage (?:your )?preferences/,
)
const COPYRIGHT = /^\s*(?:©|\(c\)|copyright|&copy;)\s/i
const RULE = /^\s*[_=*~—–─-]{5,}\s*$/
const LONGEST = 1000

/** Whether a line is part of a legal notice or asks not to be printed. */
export const isNotice = (line: string): boolean =>
  line.length > 24 && NOTICE.test(fold(line.slice(0, LONGEST)).replaceAll('’', "'"))

/** Whether a line speaks of a mailing list or offers to unsubscribe. */
export const isFoot = (line: string): boolean =>
  COPYRIGHT.test(line.slice(0, 40)) || FOOT.test(fold(line.slice(0, LONGEST)).replaceAll('’', "'"))

/**
 * Where the foot of a list or a newsletter begins in the lines of the own text, or `lines.length`.
 *
 * Under a rule or a `-- ` line, a block that speaks of a list is a foot. Without one, only closing lines that can hardly
 * be a person's own words are: a bare "Unsubscribe", a copyright line, a long line of small print.
 */
export function footStart(lines: readonly string[]): number {
  for (let i = Math.max(0, lines.length - 30); i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (!RULE.test(line.slice(0, 200)) && !/^\s*--\s*$/.test(line)) continue
    const block = lines.slice(i + 1, i + 9).filter((one) => one.trim())
    if (block.length && block.some((one) => isFoot(one)) && !/^\s*--\s*$/.test(block[0] ?? '')) return i
  }
  let start = lines.length
  for (let i = lines.length - 1; i > 0 && i >= lines.length - 30; i--) {
    const line = lines[i] ?? ''
    if (!line.trim()) continue
    const words = line.trim().split(/\s+/).length
    const foot = isFoot(line) && (words < 5 || line.length > 70 || COPYRIGHT.test(line) || /[©|·•]/.test(line))
    if (foot) start = i
    else if (start - i > 3 || start === lines.length) break
  }
  return start
}
