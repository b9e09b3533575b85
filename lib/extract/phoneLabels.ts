/** The words round a number: what kind of telephone it is, or that it is none. */
import { fold } from '../core/fold'
import type { FoundPhone } from './candidate.types'

type Kind = NonNullable<FoundPhone['kind']>

const set = (text: string): Set<string> => new Set(text.split(' ').map((word) => fold(word)))
const LABELS: [Kind, Set<string>][] = [
  ['fax', set('f fax fx facsimile telefax télécopie télécopieur faks φαξ факс 传真 傳真 ファックス 팩스 faksi')],
  [
    'mobile',
    set(
      'm mob tm mov móv tlmv mobilní viber txt mobile mobil hp h.p c cell cellular cellphone gsm g handy port portable móvil movil cel celular cellulare cell telemóvel tlm telm telemovel kom komórka komórkowy natel whatsapp whats zap wa 手机 手機 携帯 携帯電話 行動 行動電話 微信 휴대폰 휴대전화 모바일 mobiel mobiltelefon mobilnummer matkapuhelin gsm моб мобильный cep gsmno kännykkä mobili telefonino móbil',
    ),
  ],
  [
    'direct',
    set(
      'd dd ddi dir direct ld ligne durchwahl dw direkt directo diretto direto direkte direktwahl doorkies rechtstreeks direktnummer suora bezpośredni прямой 直通 直线',
    ),
  ],
  [
    'switchboard',
    set(
      'std standard switchboard zentrale sekretariat secrétariat secretariat sekretariatet accueil centralino centralita reception réception hauptnummer main duty centrale växel sentralbord hovednummer omstilling vaihde centrála 代表 总机 總機 대표 대표전화',
    ),
  ],
  [
    'work',
    set(
      't tel tél tèl telephone telefon telefoon téléphone teléfono telefono telefone tlf tfno tfn tno tf fon fono ph phone p o off landline office w work b bur bureau büro buero kantoor oficina ufficio biuro kontor cabinet praxis lands puh puhelin tlph telefonnummer phones numer num telf telef teléf tfn ofna ofic conm conmutador pbx vast tollfree freephone pevná τηλ τηλέφωνο тел телефон telefonu 电话 電話 电話 tel/fax call ring 전화 home domicile privat fixe fixo fisso vast fest festnetz ext ligne geschäft g p dom rés tlph',
    ),
  ],
]
const ICONS: [Kind, RegExp][] = [
  ['mobile', /[📱📲✆]/u],
  ['fax', /[📠🖷]/u],
  ['work', /[☎☏📞🕿🖁✆]/u],
]
/** Numbers that are no telephones: registers, banks, references, rooms. */
const NOT_A_PHONE =
  /\b(?:a\.?b\.?n|acn|siret|siren|rcs|tva|vat|ust\b.*|ust-?id.*|hr[ab]|iban|bic|swift|cin|gstin|pan|kvk|btw|nif|cif|nipc|nip|regon|krs|cnpj|cpf|cuit|cuil|rut|nit|rfc|oab.*|crea|crm|p\.? ?iva|partita iva|c\.?f|rea|sdi|pec|org\.? ?n[ro]\.?|orgnr|cvr|y-tunnus|bankgiro|plusgiro|bg|konto(?:nr)?|account|acct|a\/c|compte|order|ref|réf|reference|no|nr|nº|n°|№|num|registered?(?: in .*)?|reg|registration|company no|licen[cs]e|lic|permis|permit|rpps|adeli|finess|orias|pwz|zvr|fn|steuer\w*|st\.?-?nr|che|ein|duns|tax|ticket|case|id|skype|toque|room|rm|po box|postfach|b\.?p|boîte postale|zip|plz|code|cp|isbn|issn|imei|serial|bsb|sort code|frn|fca|sra|inn|kpp|ogrn|ич|ičo?|dič|vergi|mersis|dossier|matricola|facture|invoice|rechnung|fattura|factura|naf|ape|capital.*|eori|eid|gln|vhf|fm|registro|registre|register|handelsregister|egn|pin|passcode|meeting|会議|会议|會議|統一編號|统一社会信用代码|法人番号|登録番号|郵便|инн|кпп|огрн|р\/с)\.?:?$/iu
const NOT_A_PHONE_CJK =
  /(?:〒|統一編號|统一社会信用代码|法人番号|登録番号|信用代码|订单号?|會議號碼|会议号|사업자등록번호|编号|編號|QQ号?|微信号|(?<!\/\s?)WeChat(?: ID)?)\s*[:：]?\s*$/u
const OTHER_LINE =
  /(?:代表|r\.? ?a\.?\)|standard|switchboard|zentrale|24 ?h|vie scolaire|accueil|reception|main line|central|studio\)|duty|non surtaxe|hotline)/i

const NEAR = 120

/** What the text before a number says: a kind, `other` for a number that is none, undefined where nothing is said. */
export function labelBefore(before: string): Kind | 'other' | undefined {
  // What a number is called stands right before it.
  const text = before
    .slice(-NEAR)
    .replace(/[\s:.：\-–—(]+$/u, '')
    .slice(-48)
  const bare = text.replace(/[\]】[【]/g, ' ').trim()
  for (const [kind, icon] of ICONS) if (icon.test(before.slice(-6))) return kind
  if (NOT_A_PHONE_CJK.test(before.slice(-NEAR).trimEnd())) return 'other'
  const folded = fold(bare.replace(/\([^()]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}/.°№]+/gu, ' ')
    .trim()
  if (/\btel\.? ?\/ ?fax$/.test(folded)) return 'work'
  const words = folded.split(/[\s/]+/).filter(Boolean)
  for (const word of words.slice(-4).reverse()) {
    const plain = word.replace(/\./g, '')
    for (const [kind, labels] of LABELS)
      if (labels.has(plain) && (plain.length > 1 || word === words.at(-1))) return kind
    if (
      word !== words.at(-1) &&
      !/^(?:icon|icone|no|nr|number|line|directe|n|de|fixe|pro|24h|d|la|duty|only|uniquement)$/.test(plain)
    )
      break
  }
  if (NOT_A_PHONE.test(text.trim()) || NOT_A_PHONE.test(text.replace(/\s+\p{L}+(?:\s\p{Lu})?$/u, '').trim()))
    return 'other'
  return undefined
}

/** What the text right after a number adds: a shared line, WhatsApp. */
export function labelAfter(after: string): Kind | undefined {
  const text = after.slice(0, 40)
  if (/^\s*\(?\s*(?:whatsapp|mobile|mobil|cell|handy|portable|gsm)\b/i.test(text)) return 'mobile'
  if (/^\s*\(?\s*fax\b/i.test(text)) return 'fax'
  return /^\s*[(（]/.test(text) && OTHER_LINE.test(fold(text)) ? 'switchboard' : undefined
}
