/**
 * The folder on disk that the user picked for copies. Its handle cannot be kept as text: it lies in a small database of its own,
 * beside that of the records, and is no part of them.
 */
type Picker = (how: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
type Asked = { mode: 'readwrite' }
type Permitted = FileSystemDirectoryHandle & {
  queryPermission?: (how: Asked) => Promise<PermissionState>
  requestPermission?: (how: Asked) => Promise<PermissionState>
}

const NAME = 'margin-folders'
const STORE = 'folders'
const WRITING: Asked = { mode: 'readwrite' }

const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker

/** Whether this browser lets a page write into a folder that the user picks (Firefox does not). */
export const canPickFolder = (): boolean => picker() !== undefined

/** Asks the user for a folder, straight from her click. Undefined where she picked none. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await picker()?.({ id: 'margin-copies', mode: 'readwrite' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

/** Keeps the folder of a target; `undefined` forgets it. */
export const keepFolder = (id: string, folder: FileSystemDirectoryHandle | undefined): Promise<unknown> =>
  within('readwrite', (store) => (folder ? store.put(folder, id) : store.delete(id)))

/** The folder of a target, where one was kept. */
export async function keptFolder(id: string): Promise<FileSystemDirectoryHandle | undefined> {
  return (await within('readonly', (store) => store.get(id))) as FileSystemDirectoryHandle | undefined
}

/** Whether it may be written to now, without asking anybody: a browser may want to be asked again after a restart. */
export async function isFolderAllowed(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const asked = await (folder as Permitted).queryPermission?.(WRITING)
  return asked === undefined || asked === 'granted'
}

/** Asks the user again for a folder that she picked before, straight from her click. */
export async function allowFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const asked = await (folder as Permitted).requestPermission?.(WRITING)
  return asked === undefined || asked === 'granted'
}

function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(STORE, mode)
      const asked = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        opening.result.close()
        done(asked.result)
      }
      transaction.onabort = () => {
        opening.result.close()
        fail(transaction.error)
      }
    }
  })
}
