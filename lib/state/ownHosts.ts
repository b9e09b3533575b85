/** The user's own webmail hosts on screen: what the browser has of them, followed while somebody looks. */
import { signal } from '@preact/signals'
import { addOwnHost, type OwnHost, onOwnHosts, ownHosts, removeOwnHost } from '../platform/ownHosts'
import { say } from './act'
import { t } from './language'

let stop: (() => void) | undefined
const read = () => void ownHosts().then((found) => (hosts.value = found))

/** As the browser says now; nothing before its first answer. */
export const hosts = signal<readonly OwnHost[] | undefined>(undefined, {
  watched() {
    stop = onOwnHosts(read)
    read()
  },
  unwatched() {
    stop?.()
    hosts.value = undefined
  },
})

/** Adds a host, or asks the browser for it again, straight from the user's click. @returns whether Margin runs there now */
export async function allowHost(host: string): Promise<boolean> {
  const allowed = await addOwnHost(host).catch(() => false)
  say(t(allowed ? 'own.added' : 'own.refused', { host }), allowed ? {} : { tone: 'failed' })
  return allowed
}

/** Takes a host away. It is offered again at once: the browser then asks once more. */
export async function forgetHost(host: string): Promise<void> {
  await removeOwnHost(host, async (pattern) => (await import('../platform/targets')).isTargetPattern(pattern))
  say(t('own.removed', { host }), { action: { label: t('own.again'), run: () => allowHost(host) } })
}
