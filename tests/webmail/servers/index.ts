/** All servers of the webmail tests together: one mailbox, Roundcube in each skin and SOGo before it, each at its host. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDovecot } from './dovecot'
import { needServers } from './packages'
import { type Behind, startProxy } from './proxy'
import { type Skin, startRoundcube } from './roundcube'
import { startSmtp } from './smtp'
import { SOGO_FILES, startSogo } from './sogo'

export const SKINS: readonly Skin[] = ['elastic', 'larry', 'classic']
export const hostOf = (skin: Skin): string => `${skin}.webmail.margin.example`
export const SOGO_HOST = 'sogo.margin.example'

export type Servers = { port: number; hosts: string[]; sent: string[]; stop: () => Promise<void> }

/**
 * Starts everything.
 * @param messages whole messages, the oldest first
 * @throws where something cannot be had: without the real servers nothing is proven
 */
export async function startServers(messages: readonly (string | Uint8Array)[]): Promise<Servers> {
  needServers()
  const folder = mkdtempSync(join(tmpdir(), 'margin-webmail-'))
  chmodSync(folder, 0o755)
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.reverse()) await each()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const add = <T extends { stop: () => Promise<void> }>(server: T): T => {
      stops.push(server.stop)
      return server
    }
    const { port: imap } = add(await startDovecot(folder, messages))
    const post = add(await startSmtp())
    const behind: Record<string, Behind> = {}
    for (const skin of SKINS) behind[hostOf(skin)] = add(await startRoundcube(folder, imap, post.port, skin))
    behind[SOGO_HOST] = { ...add(await startSogo(folder, imap, post.port)), files: SOGO_FILES }
    const proxy = add(await startProxy(behind))
    return { port: proxy.port, hosts: Object.keys(behind), sent: post.sent, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
