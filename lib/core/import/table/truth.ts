/** Yes and no as files write them. A map: a cell may be a word that every object knows. */
import { fold } from '../../fold'

const WORDS = new Map<string, boolean>([
  ...[
    'yes',
    'true',
    '1',
    'done',
    'completed',
    'complete',
    'closed',
    'x',
    'oui',
    'vrai',
    'fait',
    'terminee',
    'termine',
    'realisee',
  ].map((word) => [word, true] as const),
  ...[
    'no',
    'false',
    '0',
    'to do',
    'not done',
    'open',
    'not started',
    'non',
    'faux',
    'a faire',
    'en cours',
    'ouverte',
    'planifiee',
  ].map((word) => [word, false] as const),
])

/** @returns undefined for a word that says neither */
export const readTruth = (cell: string): boolean | undefined => (cell.length > 40 ? undefined : WORDS.get(fold(cell)))

/** Minutes of `45`, `0:45`, `01:30`; undefined for anything else. */
export function readMinutes(cell: string): number | undefined {
  if (/^\d{1,4}$/.test(cell)) return Number(cell)
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(cell) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
