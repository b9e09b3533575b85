/**
 * Ballast: a file that holds a little of the disk for the moment when the rest of it is full. Chromium writes when it opens a
 * database, so on a disk without a single byte left what is there cannot even be read. Then the ballast goes overboard.
 *
 * It is let go by a worker of its own: to cut a file in its place is the one act on files that needs no room, and only such
 * workers may do it.
 */
import { space } from './files'

const BALLAST_FILE = 'ballast'
/** In bytes: enough to open the store and have it begin a new log. */
export const BALLAST = 12 * 1024 * 1024
/** So many times its size must be left, or it would itself be what fills the disk. */
const PLENTY = 4
const PIECE = 65_536

/** Whether there is ballast, and all of it. */
export async function hasBallast(): Promise<boolean> {
  const root = await navigator.storage.getDirectory()
  const file = await root.getFileHandle(BALLAST_FILE).catch(() => undefined)
  return file !== undefined && (await file.getFile()).size >= BALLAST
}

/** Takes ballast in where there is none and enough room. */
export async function takeBallast(): Promise<void> {
  if ((await hasBallast()) || (await space()).free < PLENTY * BALLAST) return
  const root = await navigator.storage.getDirectory()
  const file = await root.getFileHandle(BALLAST_FILE, { create: true })
  const writing = await file.createWritable()
  // Chance: a file system that packs what it keeps would hold no room for anything else.
  for (let at = 0; at < BALLAST; at += PIECE) await writing.write(crypto.getRandomValues(new Uint8Array(PIECE)))
  await writing.close()
}

/** The script of the worker; a policy says to Trusted Types that it is ours. */
const script = () => {
  const path = '/ballast.js'
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return trustedTypes?.createPolicy('margin-ballast', { createScriptURL: () => path }).createScriptURL('') ?? path
}
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (from: string) => string }
}

/** Lets the ballast go. Only pages can; the background has no workers. @returns how many bytes came free */
export function dropBallast(): Promise<number> {
  if (typeof Worker === 'undefined') return Promise.resolve(0)
  return new Promise((resolve) => {
    const worker = new Worker(script() as string)
    const end = (freed: number) => {
      worker.terminate()
      resolve(freed)
    }
    worker.onmessage = ({ data }: MessageEvent<number>) => end(data)
    worker.onerror = () => end(0)
  })
}

type Cuttable = () => Promise<{
  getSize: () => number
  truncate: (size: number) => void
  flush: () => void
  close: () => void
}>

/** What the worker does. @returns how many bytes came free */
export async function cutBallast(): Promise<number> {
  try {
    const root = await navigator.storage.getDirectory()
    // Known only to workers, so the types of a page do not name it.
    const file = (await root.getFileHandle(BALLAST_FILE)) as FileSystemFileHandle & { createSyncAccessHandle: Cuttable }
    const handle = await file.createSyncAccessHandle()
    const freed = handle.getSize()
    handle.truncate(0)
    handle.flush()
    handle.close()
    return freed
  } catch {
    // There is none, or another page is just letting it go.
    return 0
  }
}
