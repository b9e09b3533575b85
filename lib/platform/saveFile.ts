/** A file that is written as it is made: where the user says, or, where the browser does not ask, as a download at its end. */
import { download } from './files'

export type SaveTo = {
  name: string
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** It is on the disk then. @throws where it is not as long as what was written */
  done: () => Promise<void>
  /** Nothing of it stays. */
  giveUp: () => Promise<void>
}
type Picker = (options: {
  suggestedName: string
  types: { accept: Record<string, string[]> }[]
}) => Promise<FileSystemFileHandle>

/**
 * To be called in answer to a press: the browser asks the user then.
 * @returns nothing where she chose no place
 */
export async function saveTo(name: string, type: string): Promise<SaveTo | undefined> {
  const pick = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (!pick) return asDownload(name, type)
  const ending = name.slice(name.lastIndexOf('.'))
  let handle: FileSystemFileHandle
  try {
    handle = await pick({ suggestedName: name, types: [{ accept: { [type]: [ending] } }] })
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined
    // Not allowed here, by a policy or in a frame.
    return asDownload(name, type)
  }
  const file = await handle.createWritable()
  let size = 0
  return {
    name: handle.name,
    async write(bytes) {
      size += bytes.length
      await file.write(bytes)
    },
    async done() {
      await file.close()
      const there = (await handle.getFile()).size
      if (there !== size) throw new Error(`${handle.name}: ${there} of ${size} bytes are on the disk`)
    },
    giveUp: () => file.abort().catch(() => undefined),
  }
}

function asDownload(name: string, type: string): SaveTo {
  const parts: Blob[] = []
  return {
    name,
    write: async (bytes) => void parts.push(new Blob([bytes])),
    done: async () => download(new Blob(parts, { type }), name),
    giveUp: async () => void parts.splice(0),
  }
}
