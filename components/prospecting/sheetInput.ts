/** Sheets as they are handed over: from the clipboard, by drag and drop, as files. Each is read a piece at a time. */
import { decodeSheet } from '../../lib/core/sheet/decode'
import { readDelimited } from '../../lib/core/sheet/delimited'
import { longCell, MOST_BYTES, SheetRefused } from '../../lib/core/sheet/problem'
import type { SheetRows } from '../../lib/core/sheet/recognise'
import { breathe } from '../../lib/state/breathe'

/** What was handed over: rows, and what they are called where they are a file. */
export type Given = SheetRows & { name?: string }

/** What lies ready to be read. The browser takes it away once the event is over, so it is taken out at once. */
export type Handed = { file: File } | { text: string; html: string }

export function handedBy(data: DataTransfer | null): Handed | undefined {
  const file = data?.files[0]
  if (file) return { file }
  const [text = '', html = ''] = [data?.getData('text/plain'), data?.getData('text/html')]
  return text || html ? { text, html } : undefined
}

/** @throws SheetRefused */
export async function readSheet(handed: Handed): Promise<Given> {
  if ('file' in handed) {
    const { file } = handed
    if (file.size > MOST_BYTES) throw new SheetRefused([{ why: 'large' }])
    const text = decodeSheet(new Uint8Array(await file.arrayBuffer()))
    return { ...(await readDelimited(text, breathe)), name: file.name.replace(/\.[a-z]{2,4}$/i, '') }
  }
  // A spreadsheet puts tabs between its cells, which is quicker read than its table of many styles.
  const table = handed.text.includes('\t') ? undefined : tableIn(handed.html)
  return table ?? readDelimited(handed.text, breathe)
}

/** The first table of a page's piece that has more than one column; the piece is read, never shown. */
export function tableIn(html: string): SheetRows | undefined {
  if (!/<table/i.test(html)) return undefined
  for (const table of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')) {
    const cells = [...table.rows].map((row) =>
      [...row.cells].flatMap((cell) => [
        (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        ...Array<string>(Math.min(50, cell.colSpan) - 1).fill(''),
      ]),
    )
    if (!cells.some((row) => row.length > 1)) continue
    const rows: string[][] = []
    const lines: number[] = []
    for (const [i, row] of cells.entries()) {
      while (row.length && !row.at(-1)) row.pop()
      if (!row.length) continue
      const problems = longCell(row, i + 1)
      if (problems.length) throw new SheetRefused(problems)
      rows.push(row)
      lines.push(i + 1)
    }
    return { rows, lines }
  }
  return undefined
}
