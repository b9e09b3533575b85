/** A folder as the private file system gives it, in memory. `fails` makes writing fail after so many bytes, as a full disk does. */
export type MemoryFolder = FileSystemDirectoryHandle & { files: Map<string, Blob>; fails?: number }

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Blob>()
  const handle = (start: string) => {
    let name = start
    return {
      kind: 'file',
      get name() {
        return name
      },
      getFile: async () => files.get(name),
      async createWritable() {
        const parts: BlobPart[] = []
        let size = 0
        return {
          async write(data: Blob | Uint8Array<ArrayBuffer>) {
            size += data instanceof Blob ? data.size : data.byteLength
            if (size > (folder.fails ?? Number.POSITIVE_INFINITY)) throw new DOMException('Full', 'QuotaExceededError')
            parts.push(data instanceof Blob ? data : data.slice())
          },
          async close() {
            files.set(name, new File(parts, name))
          },
          async abort() {},
        }
      },
      async move(to: string) {
        files.set(to, files.get(name) ?? new Blob())
        files.delete(name)
        name = to
      },
    }
  }
  const folder = {
    files,
    fails: undefined as number | undefined,
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name)) {
        if (!create) throw new DOMException(name, 'NotFoundError')
        files.set(name, new File([], name))
      }
      return handle(name)
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw new DOMException(name, 'NotFoundError')
    },
    async *entries() {
      for (const name of [...files.keys()]) yield [name, handle(name)]
    },
    async *keys() {
      yield* [...files.keys()]
    },
  }
  return folder as unknown as MemoryFolder
}
