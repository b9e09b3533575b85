/** A disk that can be filled to its last byte: a small tmpfs, which only root may mount. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  folder: string
  /** Takes every byte that is left. */
  fill: () => Promise<void>
  /** Gives the space back. */
  free: () => Promise<void>
  /** To be called when nobody uses the folder any more. */
  remove: () => Promise<void>
}

/** @returns undefined where such a disk cannot be had: without root, or without Linux */
export async function smallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  if (process.platform !== 'linux') return undefined
  const folder = await mkdtemp(join(tmpdir(), 'margin-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    await rm(folder, { recursive: true })
    return undefined
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'a')
      try {
        // Large pieces first, then what is too small for them.
        for (let size = 2 ** 20; size > 0; size = Math.floor(size / 2)) {
          for (;;) {
            const written = await file.write(Buffer.alloc(size, 1)).catch((error: { code?: string }) => error)
            if (!('bytesWritten' in written)) {
              if (written.code === 'ENOSPC') break
              throw written
            }
          }
        }
      } finally {
        await file.close()
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      // A browser that was ended may still hold a file for a moment: the mount goes when it lets go.
      spawnSync('umount', ['-l', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
