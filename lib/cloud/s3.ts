/**
 * S3 and what speaks like it: AWS, MinIO, Cloudflare R2, Backblaze B2, Scaleway, OVH …
 *
 * `If-None-Match: *` and `If-Match` on a write are kept by AWS, R2 and MinIO, refused by B2 and forgotten by others: "Try it"
 * finds out. A removal with a condition is looked after here: few servers know that one.
 */
import { type Failed, failed, isFailed, isTargetName, type Target } from '../core/copy/target'
import type { FailureKind } from '../core/copy/targetFailure'
import { addressOf, type S3Settings } from '../core/copy/targetSettings'
import { isPage, isPageType } from './answers'
import { spokenConditions } from './conditions'
import { bucketPage } from './s3List'
import { signed } from './s3Sign'
import { ask, MOST_BYTES, MOST_TEXT, type Question, type Reply, type Way } from './way'

/** What S3 says in words under a status that means something else elsewhere. */
const CODES: ReadonlyMap<string, FailureKind> = new Map([
  ['InvalidAccessKeyId', 'unauthorised'],
  ['SignatureDoesNotMatch', 'unauthorised'],
  ['RequestTimeTooSkewed', 'wrongClock'],
  ['NoSuchBucket', 'missing'],
  ['ConditionalRequestConflict', 'changed'],
  ['SlowDown', 'tooMany'],
  ['AuthorizationHeaderMalformed', 'redirected'],
])

export function s3(settings: S3Settings, way: Way): Target {
  const root = bucketAddress(settings)
  const prefix = settings.folder
    .split('/')
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')
  const to = async (question: Question, most: number, also?: readonly number[]): Promise<Reply | Failed> =>
    inItsWords(await ask(way, await signed(question, settings, way.clock.now()), most, also))
  const address = (name: string): string => {
    if (!isTargetName(name)) throw new Error(`not a name of a target: ${name}`)
    return root + (prefix + name).split('/').map(encodeURIComponent).join('/')
  }
  const head: Target['head'] = async (name) => {
    const reply = await to({ method: 'HEAD', url: address(name) }, 0, [404])
    if (isFailed(reply)) return reply
    if (reply.status === 404) return { absent: true }
    if (isPageType(reply.headers)) return failed({ kind: 'notOurs', status: reply.status })
    const size = reply.headers.get('content-length')
    return { ...tagIn(reply), ...(size !== null && { size: Number(size) }) }
  }

  return {
    head,
    async put(name, bytes, condition) {
      const held = await spokenConditions(settings.conditions, condition, () => head(name))
      if (isFailed(held)) return held
      const headers = { ...held, 'content-type': 'application/octet-stream' }
      const reply = await to({ method: 'PUT', url: address(name), headers, body: bytes }, 0)
      return isFailed(reply) ? reply : tagIn(reply)
    },
    async get(name) {
      const reply = await to({ method: 'GET', url: address(name) }, MOST_BYTES, [404])
      if (isFailed(reply)) return reply
      if (reply.status === 404) {
        const isBucket = new TextDecoder().decode(reply.bytes).includes('<Code>NoSuchBucket</Code>')
        return isBucket ? failed({ kind: 'missing', status: 404, code: 'NoSuchBucket' }) : { absent: true }
      }
      if (isPage(reply.bytes)) return failed({ kind: 'notOurs', status: reply.status })
      return { ...tagIn(reply), bytes: reply.bytes }
    },
    async list(begin = '') {
      const entries = []
      let token: string | undefined
      for (;;) {
        const asked = new URLSearchParams({ 'list-type': '2', prefix: prefix + begin, delimiter: '/' })
        if (token !== undefined) asked.set('continuation-token', token)
        // Signed as `%20`, so it must not be sent as `+`.
        const url = `${root}?${`${asked}`.replace(/\+/g, '%20')}`
        const reply = await to({ method: 'GET', url }, MOST_TEXT)
        if (isFailed(reply)) return reply
        const page = bucketPage(reply.bytes, prefix)
        // A server that gives the same page again would be asked for ever.
        if (!page || (page.next !== undefined && page.next === token)) {
          return failed({ kind: 'notOurs', status: reply.status })
        }
        entries.push(...page.entries)
        token = page.next
        if (token === undefined) return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
      }
    },
    async remove(name, condition) {
      const held = await spokenConditions('forgotten', condition, () => head(name))
      if (isFailed(held)) return held
      const reply = await to({ method: 'DELETE', url: address(name) }, MOST_TEXT, [404])
      if (isFailed(reply)) return reply
      return reply.status === 200 && isPage(reply.bytes) ? failed({ kind: 'notOurs', status: 200 }) : {}
    },
  }
}

function bucketAddress(settings: S3Settings): string {
  const root = `${addressOf(settings)}`.replace(/\/*$/, '/')
  return settings.style === 'path' ? `${root}${encodeURIComponent(settings.bucket)}/` : root
}

function inItsWords(reply: Reply | Failed): Reply | Failed {
  if (!isFailed(reply)) return reply
  const kind = CODES.get(reply.failed.code ?? '')
  return kind ? failed({ ...reply.failed, kind }) : reply
}

const tagIn = ({ headers }: Reply): { tag?: string } => {
  const tag = headers.get('etag')
  return tag ? { tag } : {}
}
