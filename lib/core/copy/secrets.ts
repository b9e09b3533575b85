/** Whatever opens a place for copies or a copy: in no message, no log and nothing that is kept of a failure. */
import type { Sealing } from './copyPlan'
import type { TargetSettings } from './targetSettings'

/** What may stand in nobody's words. Of a webhook the address is a secret too: who knows it can post there. */
export function secretsOf(settings: TargetSettings, sealing?: Sealing): string[] {
  const words = sealing?.sealed ? [sealing.passphrase, sealing.identity] : []
  if (settings.kind === 'webdav') words.push(settings.password)
  if (settings.kind === 's3') words.push(settings.secret, settings.keyId)
  if (settings.kind === 'webhook') words.push(settings.secret, settings.url)
  return words
}

/** Words of others (the browser's, a library's) with each secret in them made “…”, also where it is written for an address. */
export function withoutSecrets(secrets: readonly string[], words: string): string {
  const forms = secrets.flatMap((one) => [one, encodeURIComponent(one)]).filter((one) => one.length > 2)
  // The longest first: one may be part of another.
  return forms.sort((a, b) => b.length - a.length).reduce((text, one) => text.replaceAll(one, '…'), words)
}
