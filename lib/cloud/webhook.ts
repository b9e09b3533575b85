/**
 * Webhook: Zapier, Make, n8n, a server of one's own. One POST a delivery, signed so that the receiver knows that it comes from
 * here and when: `margin-signature: t=SECONDS,v1=HEX`, HMAC-SHA-256 of `SECONDS.BODY` with the secret (README: the check).
 */
import { type Hook, hookBody, type Receiver } from '../core/copy/hook'
import { failed, isFailed } from '../core/copy/target'
import type { WebhookSettings } from '../core/copy/targetSettings'
import { isPage } from './answers'
import { hex, sha256 } from './s3Sign'
import { ask, MOST_TEXT, type Way } from './way'

export function webhook(settings: WebhookSettings, way: Way): Receiver {
  return {
    async deliver(hook: Hook) {
      const body = hookBody(hook)
      const headers = {
        'content-type': 'application/json',
        'margin-id': hook.id,
        'margin-signature': await signatureOf(body, settings.secret, Math.floor(way.clock.now() / 1000)),
      }
      const reply = await ask(way, { method: 'POST', url: settings.url, headers, body }, MOST_TEXT)
      if (isFailed(reply)) return reply
      if (isPage(reply.bytes)) return failed({ kind: 'notOurs', status: reply.status })
      const receipt = receiptIn(reply.bytes)
      if (receipt === undefined) {
        return settings.receipts ? failed({ kind: 'notStored', status: reply.status }) : { received: 'accepted' }
      }
      return receipt === (await sha256(body)) ? { received: 'verified' } : failed({ kind: 'different' })
    },
  }
}

/**
 * The header's value.
 * @param seconds since 1970, UTC: the receiver refuses what is older than some minutes, so that a delivery that somebody
 * listened to cannot be sent again
 */
export async function signatureOf(body: Uint8Array, secret: string, seconds: number): Promise<string> {
  const utf8 = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['sign'])
  const begin = utf8.encode(`${seconds}.`)
  const whole = new Uint8Array(begin.length + body.length)
  whole.set(begin)
  whole.set(body, begin.length)
  return `t=${seconds},v1=${hex(await crypto.subtle.sign('HMAC', key, whole))}`
}

function receiptIn(bytes: Uint8Array): string | undefined {
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const received = typeof answer === 'object' && answer !== null && 'received' in answer && answer.received
    return typeof received === 'string' ? received.toLowerCase() : undefined
  } catch {
    return undefined
  }
}
