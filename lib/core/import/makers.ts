/** Whose exports are known by their headings. A new one is one file and one line here. */
import type { ImportField } from './fields'
import { google } from './makers/google'
import { hubspot } from './makers/hubspot'
import { linkedin } from './makers/linkedin'
import { type MakerExport, plainHeading } from './makers/maker'
import { margin } from './makers/margin'
import { nocrm } from './makers/nocrm'
import { nutshell } from './makers/nutshell'
import { outlook } from './makers/outlook'
import { pipedrive } from './makers/pipedrive'
import { salesforce } from './makers/salesforce'
import { streak } from './makers/streak'
import { thunderbird } from './makers/thunderbird'
import { zoho } from './makers/zoho'

/** The first whose signs stand in a file is it: those with the more peculiar headings come first. */
const MAKERS: readonly MakerExport[] = [
  ...margin,
  ...google,
  ...thunderbird,
  ...outlook,
  ...linkedin,
  ...pipedrive,
  ...zoho,
  ...hubspot,
  ...salesforce,
  ...streak,
  ...nocrm,
  ...nutshell,
]

/** Whose export has these headings; undefined where it is nobody's that is known. */
export function makerOf(headings: readonly string[]): MakerExport | undefined {
  const there = new Set(headings.map(plainHeading))
  return MAKERS.find(({ signs }) => signs.some((group) => group.split(',').every((sign) => there.has(sign.trim()))))
}

/** What each column of a maker's export is, in the order of the headings. */
export function makerFields({ fields }: MakerExport, headings: readonly string[]): (ImportField | undefined)[] {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const plain = plainHeading(heading)
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    const keys = times > 1 ? [`${plain} @${times}`] : [plain, plain.replace(/(?<!\d)\d{1,2}(?!\d)/, '#')]
    return keys.map((key) => (Object.hasOwn(fields, key) ? fields[key] : undefined)).find(Boolean)
  })
}
