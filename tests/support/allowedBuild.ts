/**
 * The extension as it is built, but with some hosts allowed from the start: the browser's own question ("may it read and change
 * your data on …?") cannot be answered without a window. With it, asking is granted at once and everything after it is as for
 * a user. Not proven by it: that question, and the giving back of a permission (one of the manifest cannot be given back).
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from './build'

/**
 * @param hosts names, of secure hosts, or whole patterns
 * @returns its folder, and what takes it away again
 */
export async function buildThatMay(hosts: readonly string[]): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'margin-allowed-'))
  await cp(await builtExtension(), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8'))
  manifest.host_permissions = [
    ...(manifest.host_permissions ?? []),
    ...hosts.map((host) => (host.includes('/') ? host : `https://${host}/*`)),
  ]
  await writeFile(file, JSON.stringify(manifest))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
