/**
 * The seven ways in which a profile's database files get damaged, done to the files while the browser is down. What the
 * browser makes of each was measured: see the comment beside it.
 */
import { existsSync } from 'node:fs'
import { open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Chromium keeps the database of an extension, and the values of it that were too large for it. */
export function databaseFolders(profile: string, id: string): { leveldb: string; blobs: string } {
  const base = join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb`)
  return { leveldb: `${base}.leveldb`, blobs: `${base}.blob` }
}

type Folders = ReturnType<typeof databaseFolders>

/** Each damage gives the names of the files that it was done to. */
export const damages: Record<string, (folders: Folders) => Promise<string[]>> = {
  /** An empty database, without an error. */
  'manifest cut': async ({ leveldb }) => {
    const name = (await named(leveldb, /^MANIFEST-/)).at(-1)?.name ?? ''
    await truncate(join(leveldb, name), 20)
    return [name]
  },
  /** An empty database, without an error. */
  'table file gone': async ({ leveldb }) => {
    const { name } = await largest(leveldb, /\.ldb$/)
    await rm(join(leveldb, name))
    return [name]
  },
  /** One error, then an empty database. */
  'table file overwritten': async ({ leveldb }) => {
    const { name, size } = await largest(leveldb, /\.ldb$/)
    const file = await open(join(leveldb, name), 'r+')
    const noise = Buffer.alloc(size, 'overwritten ')
    await file.write(noise, 0, size, 0)
    await file.close()
    return [name]
  },
  /** The rows written last are gone, without an error. */
  'log cut': async ({ leveldb }) => {
    const { name, size } = await largest(leveldb, /\.log$/)
    await truncate(join(leveldb, name), Math.floor(size / 2))
    return [name]
  },
  /** An error at opening, or a database that holds only what stood in the log, without an error. */
  'CURRENT gone': async ({ leveldb }) => {
    await rm(join(leveldb, 'CURRENT'))
    return ['CURRENT']
  },
  /** Reading the row fails, and any question that comes across it; counting does not. */
  'blob file gone': async ({ blobs }) => {
    const files = (await readdir(blobs, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
    const [file] = files
    if (!file) throw new Error(`No value of ${blobs} is kept in a file of its own.`)
    await rm(join(file.parentPath, file.name))
    return [file.name]
  },
  /** An empty database, without an error. */
  'folder gone': async ({ leveldb, blobs }) => {
    const names = await readdir(leveldb)
    await rm(leveldb, { recursive: true })
    if (existsSync(blobs)) await rm(blobs, { recursive: true })
    return names
  },
}

async function named(folder: string, name: RegExp): Promise<{ name: string; size: number }[]> {
  const names = (await readdir(folder)).filter((each) => name.test(each)).sort()
  return Promise.all(names.map(async (each) => ({ name: each, size: (await stat(join(folder, each))).size })))
}

async function largest(folder: string, name: RegExp): Promise<{ name: string; size: number }> {
  const [first] = (await named(folder, name)).sort((a, b) => b.size - a.size)
  if (!first) throw new Error(`There is no file like ${name} in ${folder}.`)
  return first
}
