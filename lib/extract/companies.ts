/** Names of organisations in the lines of a signature: told by a legal form, a kind of house, or the mail domain. */
import { parse } from 'tldts'
import { fold } from '../core/fold'
import { trimSigns } from '../core/trimSigns'
import { remembered } from './remembered'

const LEGAL =
  /(?:^|[\s,(])(?:CO\.,? LTD\.?|LTD\.?|LIMITED|INC\.?|CORP\.?|CO\.|GMBH|SPA|S\.?A\.?U\.?|Co-op|Ltd\.?|Limited|LLC|L\.L\.C\.|PLLC|LLP|L\.?P\.|P\.?C\.|Inc\.?|Incorporated|Corp\.?|Corporation|PLC|plc|Co\.|Pty(?:\.? Ltd\.?)?|Pvt\.?(?: Ltd\.?)?|GmbH(?: & Co\.? ?KG)?|gGmbH|mbH|AG|KG|OHG|GbR|UG|e\.?K\.?|e\.?V\.?|eG|PartmbB|PartG(?:mbB)?|SE|SARL|S\.?[àa]\.?r\.?l\.?|SASU?|S\.A\.S\.|SA|S\.A\.|EURL|SCOP|SCI|SELARL|AARPI|SNC|ASBL|asbl|SRL|S\.?r\.?l\.?s?|S\.?p\.?A\.?|S\.?n\.?c\.?|S\.?a\.?s\.?|S\.?L\.?U?\.?|S\.?L\.?P\.?|S\.?C\.?P\.?|B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|VZW|vzw|BVBA|Lda\.?|Ltda\.?|ME|EIRELI|S\/A|Sp\. ?z ?o\.? ?o\.?|Sp\. ?[jk]\.|S\.K\.A\.|AB|A\/S|ApS|AS|ASA|ANS|Oyj?|Ab|s\.r\.l\.s?|s\.p\.a\.|s\.n\.c\.|s\.a\.s\.|d\.d\.|spol\. s r\.o\.|S\.A\.E\.|s\.r\.o\.|a\.s\.|k\.s\.|Kft\.?|Zrt\.?|d\.o\.o\.|A\.Ş\.|Ltd\. ?Şti\.?|S\. de R\.L\.|C\.V\.|S\.A\.B\.|S\.C\.|C\.B\.|S\.? ?Coop\.?|CIC|e\.U\.|KGaA|Ges\.m\.b\.H\.|I\/S|v\.o\.s\.|Sdn\.? Bhd\.?|Pte\.? Ltd\.?|SCRL|ENK|Tmi|KK|K\.K\.|inc\.|ltd\.|ltée|Ltée|llc|gmbh|SPRL|SCA|GIE|GAEC|EARL|SCEA|SELAS|SCIC|S\.E\.N\.C\.R\.L\.|s\.e\.n\.c\.r\.l\.|Scarl|S\.c\.a\.r\.l\.|Soc\. Coop\.|EOOD|OOD|FZE|FZCO|W\.?L\.?L\.?|CommV|Comm\.V)(?=$|[\s,)·|–-])/
const LEGAL_ANYWHERE =
  /有限公司|股份公司|株式会社|合同会社|有限会社|\(株\)|（株）|주식회사|\(주\)|㈜|(?:^|[^\p{L}])(?:ООО|ЗАО|ОАО|ПАО|АО|ИП|ТОВ|ФОП)(?=$|[^\p{L}])/u
const HOUSE =
  /(?:^|[^\p{L}])(?:universit|univ\.|university|college|hochschule|fachhochschule|institut|institute|academy|akademi|school|ecole|lycee|schule|grundschule|gymnasium|kindergarten|przedszkole|szkola|escuela|colegio|scuola|liceo|skola|koulu|hospital|hopital|chu\b|krankenhaus|klinik|clinique|clinica|szpital|ziekenhuis|ospedale|sjukhus|sykehus|sygehus|museum|musee|museo|muzeum|gallery|galerie|galleria|library|bibliothe|theatre|theater|teatro|orchestra|council|mairie|commune|communaute|metropole|ministere|ministry|ministerio|gemeente|gemeinde|stadtwerke|stadt |ville de|ayuntamiento|comune di|camara|urzad|prefecture|waterschap|association|asociacion|associazione|associacao|verein|stiftung|foundation|fondation|fundacion|fondazione|trust\b|federation|syndicat|cabinet|kanzlei|studio|etude |notariat|notariskantoor|notariaat|office notarial|gestoria|asesoria|agence|agentur|agency|agencia|agenzia|atelier|ateliers|brasserie|brewery|cantine|cantina|bodega|editions|editorial|edizioni|verlag|radio|capitainerie|chorale|choeur|chor\b|bergchor|koret\b|kor\b|advogados|abogados|avocats|avvocati|rechtsanwalte|partners\b|group\b|groupe|gruppe|gruppo|grupo|grupa|holding|systems|solutions|services\b|consulting|consultants|logistics|logistik|films|productions\b|events\b|records\b|press\b|farm\b|garage|restaurant|hotel|pharmacie|apotheke|farmacia|boulangerie|boucherie|bakkerij|weingut|winzer|domaine|chateau|cave |caves |ferme|gasthof|gasthaus|pension|cafe|metzgerei|backerei|salon|boutique|camping|auberge|ristorante|trattoria|pizzeria|osteria|agriturismo|azienda|tenuta|fattoria|podere|quinta|adega|finca|kwekerij|hoeve|reederei|spedition|transports|imprimerie|librairie|housing|cooperati|co-operative|architects\b|surveyors\b|solicitors\b|bakery|brewing|centre hospitalier|conseil departemental|conseil regional|chambre d|service departemental|notaria\b|diputacion|junta de|camera di commercio|politecnico|volksbank|raiffeisen|landratsamt|handwerkskammer|comite\b|committee\b|amicale\b|collectif\b|ligue\b|society\b|societe\b|compagnie\b|parish\b|paroisse\b|diocese\b|club\b)/u
/** Houses of German, Dutch and Nordic cards that are the end of a word. */
const HOUSE_END =
  /\p{L}{3}(?:buro|buero|werke?|kanzlei|schule|verein|verband|institut|zentrum|apotheke|praxis|handel|handlung|druckerei|gesellschaft|genossenschaft|kasse|verlag|museum|museet|skolen|skolan|foreningen|forening|koret|kirken|kyrkan|gruppen|bolaget|byran|byra|huset|stiftelsen|universitet|sykehus|sjukhus|hospital|school|bedrijf|stichting|vereniging|ziekenhuis|centrum|centret|klubben)(?:$|[^\p{L}])/u
const CJK_HOUSE =
  /(?:公司|大学|大學|学院|學院|医院|醫院|病院|学校|學校|協会|协会|银行|銀行|集团|集團|事務所|商会|商事|工業|製作所|회사|대학교|병원|은행|그룹)$/u
/** What may follow the name on its line and is no part of it. */
const AFTER =
  /\s+(?:au capital|mit Sitz|ABN|ACN|CIF|NIF|NIPC|SIRET|RCS|CVR|KvK|Org\.?\s?nr|UID|HRB|TVA|VAT)\b.*$|\s+[–—-]\s+(?:Toque|VHF|\d).*$|\s+[–—]\s+\d.*$|\s+\d{2,3}[.,]\d\s?FM.*$/i

/** No house has a longer name, and no piece of a card that holds one is longer. */
const LONGEST = 600

/** Whether a text ends in or holds the legal form of a company. */
export const hasLegalForm = remembered((text: string) => LEGAL.test(text) || LEGAL_ANYWHERE.test(text))
/** Whether a text names a kind of house: a school, a studio, a trust. */
export const isHouse = remembered((text: string) => {
  if (text.length > LONGEST) return false
  const folded = fold(text)
  return HOUSE.test(folded) || HOUSE_END.test(folded) || CJK_HOUSE.test(text.trim())
})

/** Domain names are written with or without the second letter of an umlaut, so both spellings are compared. */
function spellings(text: string): string[] {
  const german = text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('å', 'aa')
  // "Finch & Fern" has finchandfern.example.
  const joined = text.includes('&') ? ['and', 'und', 'et'].map((word) => fold(text.replaceAll('&', ` ${word} `))) : []
  return [fold(text), fold(german), ...joined]
}

/** The name part of a mail domain: `mail.glenfarran.co.uk` gives `glenfarran`. */
export function domainLabel(domain: string): string {
  // RFC 1035: a domain has 253 characters at most.
  if (domain.length > 253) return ''
  return (parse(domain).domainWithoutSuffix ?? domain.split('.')[0] ?? '').toLowerCase()
}

const SMALL = new Set(
  'the of and & le la les de du des et der die das und y el los i e da do dos della di het van en a an ltd limited gmbh ag sa sas sarl inc llc'.split(
    ' ',
  ),
)

/** How well a name fits a mail domain: 0 none, 1 a part of it, 2 the whole of one of them. */
export function fitsDomain(name: string, label: string): 0 | 1 | 2 {
  // RFC 1035: a label has 63 characters at most.
  if (label.length < 3 || label.length > 63 || name.length > LONGEST) return 0
  const joined = label.replace(/[^\p{L}\p{N}]/gu, '')
  let best: 0 | 1 = 0
  for (const spelling of spellings(name)) {
    const words = spelling.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    const letters = words.join('')
    const main = words.filter((word) => !SMALL.has(word))
    if (!main.length) continue
    if (
      letters.startsWith(joined) ||
      main.join('').startsWith(joined) ||
      joined === words.map((word) => word[0]).join('')
    )
      return 2
    if (main.slice(0, 2).join('').length > 4 && joined.startsWith(main.slice(0, 2).join(''))) return 2
    const parts = label.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2)
    if (parts.length > 1 && parts.every((part) => words.some((word) => word.startsWith(part) || part.startsWith(word))))
      return 2
    if (
      main.some((word) => word.length > 3 && (joined.startsWith(word) || joined.endsWith(word))) ||
      parts.some((part) => part.length > 3 && main.includes(part))
    )
      best = 1
  }
  return best
}

/** The name alone, without what stands behind it on its line. */
export function tidyCompany(text: string): string {
  const name = text
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(AFTER, '')
    .replace(/\s*[*★]{2,}\s*$/, '')
    .replace(/^(?:M\/s\.?|Fa\.|Firma|bei|chez|at|à|@)\s+/i, '')
    .replace(/\s+w\s+\p{Lu}\p{L}+(?:iu|ie|u|owie|e)$/u, '')
  return trimSigns(name, /[\s|·•–—,;:-]/)
}
