/**
 * The countries whose telephone numbers a signature without country codes may hold, likeliest first: told by the words of
 * its address and registration numbers, the country of the domain, the language, and the zone of the sending clock.
 */
import type { CountryCode } from 'libphonenumber-js/min'

/** What speaks for a country: words that stand in no other country's signatures. */
const MARKS: [CountryCode, RegExp][] = [
  [
    'GB',
    /\b(?:UK|U\.K\.|United Kingdom|England|Scotland|Wales|Northern Ireland|London)\b|Registered in England|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  ],
  [
    'IE',
    /\bIreland\b|\bCo\. (?:Carlow|Cavan|Clare|Cork|Donegal|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Waterford|Westmeath|Wexford|Wicklow|Dublin)\b|\bDublin\b|\b[A-Z]\d[\dW] ?[A-Z\d]{4}\b/,
  ],
  ['FR', /SIRET|SIREN|\bRCS\b|\bTVA FR|\bFrance\b|\bCEDEX\b|\bSARL\b|\bSASU?\b|\bEURL\b|\bADELI\b|\bRPPS\b|\bAARPI\b/i],
  ['CH', /\bCHE-?\d|S[àa]rl\b|\bSchweiz\b|\bSuisse\b|\bSvizzera\b|Natel|\bCH-\d{4}\b|\bGrüsse\b/],
  [
    'BE',
    /\bBE ?0\d{3}|\bRP[MR]\b|\bBruxelles\b|\bBrussel\b|\bBelgi|\bB-\d{4}\b|\bGSM\b|, \d{4} (?:Gent|Antwerpen|Liège|Namur|Leuven|Brugge|Mechelen|Charleroi)|\bnotaris\b.*\b\d{4} \p{Lu}|\b(?:bvba|BVBA|vzw|VZW|asbl|ASBL|CommV|SPRL)\b/u,
  ],
  ['LU', /\bLuxembourg\b|\bL-\d{4}\b/],
  [
    'DE',
    /USt|\bHR[AB] ?\d|Amtsgericht|\bD-\d{5}\b|\bDeutschland\b|St\.-Nr|PartmbB|haftungsbeschränkt|\be\. ?V\.|\bGermany\b/,
  ],
  ['AT', /\bATU\d|\bFN ?\d{5}|Österreich|\bZVR\b|Mag\.a\b|\bA-\d{4}\b|\bWien\b|\bAustria\b|Bundesland|Firmenbuch/],
  ['NL', /\bK[vV]K\b|\bBTW.{0,5}NL|\bNederland\b|\b\d{4} ?[A-Z]{2}\b(?! ?\d)|\bB\.?V\.?\b|\bNetherlands\b/],
  [
    'ES',
    /\b[CN]IF\b|\bEspaña\b|\bSpain\b|\bS\.?L\.?U?\.?(?=[\s,·|]|$)|\bTfno\b|\bS\.?A\.?U\.?(?=$|[\s,])|\bPol\. ?Ind/,
  ],
  ['IT', /\bP\.? ?I\.?V\.?A\b|Partita IVA|\bItal[iy]a?\b|S\.?p\.?A\.|S\.?r\.?l\.|\bREA\b/],
  ['PT', /\bNIPC\b|\bPortugal\b|\b\d{4}-\d{3}\b(?! ?\d)|\bLda\b|\bTlm\b/],
  ['BR', /\bCNPJ\b|\bOAB\b|\bCRE[AF]\b|\bBrasil\b|\b\d{5}-\d{3}\b|\bLtda\b|\bzap\b/i],
  ['PL', /\bNIP\b|\bREGON\b|\bKRS\b|\bPolska\b|\bPoland\b|\bul\. |z o\.? ?o\./],
  ['SE', /\bBankgiro\b|\bPlusgiro\b|\bSverige\b|\bSweden\b|\bAB\b(?=$|[\s,|])|Säte:/],
  ['NO', /\bNorge\b|\bNorway\b|\bMVA\b|\bAS\b(?=$|[\s,|])/],
  ['DK', /\bCVR\b|\bDanmark\b|\bDenmark\b|\bApS\b|\bA\/S\b/],
  ['FI', /Y-tunnus|\bSuomi\b|\bFinland\b|\bOyj?\b/],
  ['CZ', /\bIČO?\b|\bDIČ\b|\bPraha\b|\bČesk|s\.r\.o/],
  ['US', /\bInc\b\.?|\bP?LLC\b|\bUSA\b|\bU\.S\.|, [A-Z]{2} \d{5}\b/],
  ['CA', /\bCanada\b|Québec|\bOACIQ\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\bOntario\b|\bAlberta\b|\bcourtier immobilier\b/],
  ['AU', /\bABN\b|\bACN\b|\bPty\b|\bAustralia\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}\b/],
  ['NZ', /\bNZBN\b|New Zealand|\bAotearoa\b/],
  ['IN', /\bGSTIN\b|\bCIN\b|\bPvt\b|\bIndia\b|\bM\/s\b/],
  ['ZA', /South Africa|\(Pty\)/],
  ['MX', /\bRFC\b|\bMéxico\b|C\.V\./],
  ['AR', /\bCUIT\b|\bArgentina\b/],
  ['CL', /\bRUT\b|\bChile\b/],
  ['CO', /\bNIT\b|\bColombia\b/],
  ['JP', /〒|株式会社|有限会社|日本|携帯|内線/],
  ['CN', /统一社会信用|有限公司.*号|[省市]..?区|手机|电话|传真/],
  ['TW', /統一編號|台[灣北中南]|臺|股份有限公司/],
  ['HK', /Hong Kong|香港/],
  ['KR', /사업자|대한민국|서울|\p{Script=Hangul}{2}/u],
  ['TR', /Vergi|Türkiye|Turkey|\bA\.Ş\.|Ltd\. ?Şti/],
  ['RU', /\bИНН\b|\bООО\b|Россия|Москва/],
  ['UA', /\bЄДРПОУ\b|Україна/],
]
const BY_LANGUAGE: Record<string, CountryCode[]> = {
  en: ['US', 'GB'],
  fr: ['FR'],
  de: ['DE'],
  es: ['ES'],
  it: ['IT'],
  nl: ['NL'],
  pt: ['PT', 'BR'],
  pl: ['PL'],
  sv: ['SE'],
  no: ['NO'],
  da: ['DK'],
  fi: ['FI'],
  cs: ['CZ'],
  ru: ['RU'],
  tr: ['TR'],
  ja: ['JP'],
  zh: ['CN'],
  'zh-TW': ['TW'],
  ko: ['KR'],
}
/** Language and minutes east of Greenwich, where they point to one country. */
const BY_CLOCK: [string, number, number, CountryCode][] = [
  ['en', -600, -240, 'US'],
  ['en', 0, 60, 'GB'],
  ['en', 0, 60, 'IE'],
  ['en', 330, 330, 'IN'],
  ['en', 480, 660, 'AU'],
  ['en', 720, 780, 'NZ'],
  ['en', 120, 120, 'ZA'],
  ['fr', -300, -210, 'CA'],
  ['fr', 60, 120, 'FR'],
  ['es', 60, 120, 'ES'],
  ['es', -180, -180, 'AR'],
  ['es', -300, -300, 'CO'],
  ['es', -420, -360, 'MX'],
  ['pt', 0, 60, 'PT'],
  ['pt', -300, -120, 'BR'],
]
/** Numbers of the VAT register of the European Union begin with the country. */
const VAT_NUMBER =
  /\b(AT|BE|CZ|DE|DK|EE|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|NL|PL|PT|RO|SE|SI|SK)[ -]?[A-Z]?\d[\d. ]{6,12}/
/** How the numbers of some countries are written, and of hardly any other. They count little. */
const SHAPES: [CountryCode, RegExp][] = [
  ['FR', /(?<![\d+])0[1-9](?:[ .]\d{2}){4}(?!\d| \d)/],
  ['US', /(?<![\d+])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-.]\d{4}(?!\d|-\d)/],
]
const TLD: Record<string, CountryCode> = { uk: 'GB', el: 'GR', su: 'RU' }

/** Clues beside the signature itself. */
export type Clues = { lang?: string; domain?: string; minutesEast?: number; body?: string }

/** @returns countries with their weight, heaviest first; a weight of 1 rests on the language alone */
export function countriesOf(
  signature: string,
  clues: Clues,
  isCountry: (code: string) => boolean,
): { country: CountryCode; weight: number }[] {
  const weights = new Map<CountryCode, number>()
  const add = (country: CountryCode, weight: number) => weights.set(country, (weights.get(country) ?? 0) + weight)
  for (const [country, mark] of MARKS) if (mark.test(signature)) add(country, 3)
  const taxed = VAT_NUMBER.exec(signature)?.[1]
  if (taxed) add(taxed as CountryCode, 3)
  for (const [country, shape] of SHAPES) if (shape.test(signature)) add(country, 1)
  const tld = (clues.domain ?? '').split('.').at(-1) ?? ''
  const ofDomain = tld.length === 2 ? (TLD[tld] ?? (tld.toUpperCase() as CountryCode)) : undefined
  if (ofDomain && !/^(?:io|ai|co|me|tv|eu|cc|fm|gg|to|ly|so|sh)$/.test(tld) && isCountry(ofDomain)) add(ofDomain, 4)
  for (const country of BY_LANGUAGE[clues.lang ?? ''] ?? []) add(country, 1)
  if (clues.minutesEast !== undefined)
    for (const [lang, west, east, country] of BY_CLOCK)
      if (lang === clues.lang && clues.minutesEast >= west && clues.minutesEast <= east) add(country, 2)
  if (/\bGmbH\b/.test(signature)) add('DE', 1)
  if (/\b(?:Jänner|Feber|Marille|heuer)\b/.test(clues.body ?? '')) add('AT', 2)
  if (/\b(?:septante|nonante)\b/i.test(clues.body ?? '')) add('BE', 1)
  return [...weights].map(([country, weight]) => ({ country, weight })).sort((a, b) => b.weight - a.weight)
}
