/** What stands in a workbook beside its rows: which sheets it has, its words, how its numbers are shown. */
import { type CellWorld, textOf } from './cell'
import { type Shown, stylesHeard } from './styles'
import { type Events, parsed } from './xml'
import { Damaged, type Packed, unpacked } from './zip'

export type Sheet = { name: string; part: Packed; isHidden: boolean }
type Parts = ReadonlyMap<string, Packed>

/** The words of a workbook are all in memory, so there is an end to them. */
const MOST_WORDS = 150_000_000

/** Thrown where the words of a workbook are more than the memory should hold. */
export class TooManyWords extends Error {
  override readonly name = 'TooManyWords'
}

async function heard(source: Blob, part: Packed | undefined, events: Events): Promise<void> {
  if (part) for await (const _ of parsed(unpacked(source, part), events));
}

/** @throws Damaged where its parts do not fit together */
export async function sheetsOf(source: Blob, parts: Parts): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const named: { name: string; id: string; isHidden: boolean }[] = []
  let from1904 = false
  const path = await mainPart(source, parts)
  await heard(source, parts.get(path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '')
      if (name !== 'sheet') return
      const own = attributes()
      const id = own['r:id'] ?? Object.entries(own).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      named.push({ name: own.name ?? '', id, isHidden: /hidden/i.test(own.state ?? '') })
    },
  })
  const targets = await linksOf(source, parts, path)
  const sheets = named.flatMap(({ name, id, isHidden }) => {
    const part = parts.get(targets.get(id) ?? '')
    return part ? [{ name, part, isHidden }] : []
  })
  if (!sheets.length) throw new Damaged()
  return { sheets, from1904 }
}

/** The part that lists the sheets: where the folder says that it is, else where it usually is. */
async function mainPart(source: Blob, parts: Parts): Promise<string> {
  let main = 'xl/workbook.xml'
  await heard(source, parts.get('_rels/.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Type = '', Target = '' } = attributes()
      if (Type.endsWith('/officeDocument')) main = Target.replace(/^\//, '').toLowerCase()
    },
  })
  return main
}

/** What a part calls other parts by. */
async function linksOf(source: Blob, parts: Parts, path: string): Promise<Map<string, string>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const links = new Map<string, string>()
  await heard(source, parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id = '', Target = '' } = attributes()
      const target = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, '')}`
      links.set(Id, target.toLowerCase())
    },
  })
  return links
}

/** The words and the styles to which the cells of any sheet point. @throws TooManyWords */
export async function worldOf(source: Blob, parts: Parts, from1904: boolean): Promise<CellWorld> {
  const beside = (ending: string) => [...parts].find(([name]) => name.endsWith(ending))?.[1]
  const styles: Shown[] = []
  await heard(source, beside('/styles.xml'), stylesHeard(styles))
  return { strings: await wordsOf(source, beside('/sharedstrings.xml')), styles, from1904 }
}

async function wordsOf(source: Blob, part: Packed | undefined): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isSpoken = false
  let signs = 0
  await heard(source, part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') isText = !isSpoken
      else if (name === 'rPh') isSpoken = true
    },
    text: (some) => {
      if (!isText) return
      text += some
      signs += some.length
      if (signs > MOST_WORDS) throw new TooManyWords()
    },
    close: (name) => {
      if (name === 'si') strings.push(textOf(text))
      else if (name === 't') isText = false
      else if (name === 'rPh') isSpoken = false
    },
  })
  return strings
}
