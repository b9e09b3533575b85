/**
 * What kind of failure of the store an error stands for. Browsers wrap the cause in layers: a full disk comes as an
 * `AbortError` around a `QuotaExceededError`, as a `BulkError` with its failures in a list, or as a `DatabaseClosedError`
 * around either.
 */
export type Failure =
  /** No room on the disk, or no more than was granted. */
  | 'full'
  /** The browser ended the transaction or the connection: it can be tried again. */
  | 'closed'
  /** The database was made by a newer Margin. */
  | 'newer'
  /** What is kept cannot be read. */
  | 'unreadable'
  /** Two rows where there may be one. */
  | 'twice'
  /** Anything else: a bug, or a browser we have not met. */
  | 'unknown'

const NAMES: Record<string, Failure> = {
  NoRoom: 'full',
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  VersionError: 'newer',
  NotReadableError: 'unreadable',
  ConstraintError: 'twice',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  AbortError: 'closed',
  UnknownError: 'closed',
}
/** `storage.local` and the file system speak of it in words only. */
const FULL = /quota|no space left|disk (is )?full|file_error_no_space|enospc/i
/** The first that is found in any layer is what is told: what lies behind a closed connection says more than that it is closed. */
const ORDER: readonly Failure[] = ['full', 'newer', 'unreadable', 'twice']

/** The kind of failure, looked for in all layers of an error. */
export function failureOf(error: unknown): Failure {
  const kinds = layersOf(error).map(kindOf)
  const told = ORDER.find((kind) => kinds.includes(kind))
  // A connection that broke around something that nobody knows is that something.
  return told ?? (kinds.at(-1) === 'closed' ? 'closed' : 'unknown')
}

/** What an error calls itself, for what has no sentence of its own: its innermost name and its words. */
export function nameOf(error: unknown): string {
  const [own, ...inner] = layersOf(error)
  const last = inner.at(-1) ?? own
  const { name, message } = parts(last)
  return [name, message].filter(Boolean).join(': ') || String(error)
}

function kindOf(error: unknown): Failure {
  const { name = '', message = '' } = parts(error)
  return NAMES[name] ?? (FULL.test(`${name} ${message}`) ? 'full' : 'unknown')
}

const parts = (error: unknown): { name?: string; message?: string } =>
  typeof error === 'object' && error !== null
    ? (error as { name?: string; message?: string })
    : { message: String(error) }

/** The error, what it wraps, and what that wraps, each once. */
function layersOf(error: unknown, seen = new Set<unknown>()): unknown[] {
  if (error === undefined || error === null || seen.has(error)) return []
  seen.add(error)
  if (typeof error !== 'object') return [error]
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown }
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? failures : [])]
  return [error, ...wrapped.flatMap((one) => layersOf(one, seen))]
}
