/** The extension's private file system, where snapshots lie: not in the database, and not reached by any page of the web. */

/** The folder of snapshots; made where there is none. */
export async function snapshotFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('snapshots', { create: true })
}

/** How much may still be written to the disk, and how much is taken, in bytes. */
export async function space(): Promise<{ free: number; used: number }> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  return { free: Math.max(0, quota - usage), used: usage }
}

/** What taking and restoring snapshots asks of the browser. */
export const room = { folder: snapshotFolder, space }

/** Gives a file to the user: the browser puts it where it puts downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun by then, and holds the file itself.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
