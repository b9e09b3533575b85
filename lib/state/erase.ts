/** Erasing people and one person's data, as the screens know them: looking while the page stays awake, beginning, what is kept beside. */
import { type PersonData, personData } from '../core/access/personData'
import { speaksOf, sweepOf } from '../core/erase/subject'
import { readPerson } from '../db/access'
import { startErase } from '../db/erase'
import { eraseReport, type Report, subjectFor } from '../db/eraseFind'
import { snapshotsWith } from '../db/eraseSnapshots'
import { takenAt } from '../db/snapshotFiles'
import { download, room } from '../platform/files'
import { keptThatSpeak } from '../platform/forget'
import { wakeRunner } from '../platform/wake'
import { breathe } from './breathe'
import { isCopy } from './keptCopy'
import { language } from './language'
import { keepPicturesOf } from './picture'

/** What stands in a text in place of somebody, in the user's language. */
const MARKS = { en: '[erased]', fr: '[effacé]' }
const how = (titles: readonly string[]) => ({ titles: [...titles], mark: MARKS[language.value] })

export type Beside = { holding: string[]; unreadable: string[]; kept: string[] }
/** What erasing would do, all of it. */
export type DryRun = Report & { beside: Beside }

/** Looks through everything. @returns undefined where it was stopped */
export async function dryRun(
  ids: readonly string[],
  onRead: (rows: number) => void,
  stopped: () => boolean,
): Promise<DryRun | undefined> {
  const report = await eraseReport(ids, how([]), { breathe, onRead, stopped })
  return report && !stopped() ? { ...report, beside: await besideOf(report.subject) } : undefined
}

async function besideOf(subject: Report['subject']): Promise<Beside> {
  const sweep = sweepOf(subject)
  const kept = await keptThatSpeak((value) => speaksOf(value, sweep))
  try {
    return { ...(await snapshotsWith(await room.folder(), sweep, breathe)), kept }
  } catch {
    // A browser without a private file system has no snapshots.
    return { holding: [], unreadable: [], kept }
  }
}

/** Begins to erase them, for good. @param titles deals whose titles lose the name */
export async function eraseNow(ids: readonly string[], titles: readonly string[]): Promise<void> {
  await startErase(ids, how(titles))
  forgetCopies()
  wakeRunner()
}

/** The small copies of today's list that the popup paints first: they are made anew from what the database says. */
function forgetCopies(): void {
  keepPicturesOf(new Set())
  for (const name of Object.keys(localStorage)) if (isCopy(name)) localStorage.removeItem(name)
}

/** Everything that is kept of one person; undefined where there is none. */
export async function dataOf(id: string): Promise<PersonData | undefined> {
  const read = await readPerson(id, breathe)
  return read && personData(read, new Date().toISOString())
}

/** Where else they stand: instants of snapshots, and names of what the browser's store keeps. */
export async function elsewhere(id: string): Promise<{ snapshots: string[]; kept: string[] }> {
  const { holding, kept } = await besideOf((await subjectFor([id], how([]))).subject)
  return { snapshots: holding.map(takenAt), kept }
}

/** Gives it to the user as a file. @param name of the file */
export function saveData(data: PersonData & { elsewhere?: unknown }, name: string): void {
  download(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), name)
}
