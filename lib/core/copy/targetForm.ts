/** Setting up a target: the fields of each kind, and what was typed into them read as settings. */
import { loopback } from './targetHost'
import type { TargetKind, TargetSettings } from './targetSettings'

export type TargetField =
  | 'url'
  | 'folder'
  | 'user'
  | 'password'
  | 'bucket'
  | 'region'
  | 'style'
  | 'keyId'
  | 'secret'
  | 'receipts'
/** As typed; `style` is `path` or `host`, `receipts` is `yes` or empty. */
export type TargetTyped = Record<TargetField, string>
export type TargetProblem =
  | 'none'
  | 'insecure'
  | 'notAddress'
  | 'hasPassword'
  | 'hasQuery'
  | 'bucket'
  | 'folder'
  | 'region'
export type TargetProblems = Partial<Record<TargetField, TargetProblem>>

/** In the order in which they are asked. A folder on disk is picked, not typed. */
export const TARGET_FIELDS: Record<TargetKind, readonly TargetField[]> = {
  webdav: ['url', 'user', 'password', 'folder'],
  s3: ['url', 'bucket', 'region', 'keyId', 'secret', 'folder', 'style'],
  webhook: ['url', 'secret', 'receipts'],
  folder: [],
}
/** Shown as dots, and kept by no draft. */
export const SECRET_FIELDS: readonly TargetField[] = ['password', 'secret']

export const targetTyped = (settings?: TargetSettings): TargetTyped => {
  const empty = { url: '', folder: 'Margin', user: '', password: '', bucket: '', region: '', style: 'path' }
  const start = { ...empty, keyId: '', secret: '', receipts: '' }
  if (!settings) return start
  return { ...start, ...settings, receipts: settings.kind === 'webhook' && settings.receipts ? 'yes' : '' }
}

/**
 * The settings that were typed, or what is wrong in each field. Blanks around are dropped, except of a password.
 * Conditions are `forgotten` until "Try it" found that they are kept.
 */
export function readTarget(
  kind: Exclude<TargetKind, 'folder'>,
  typed: TargetTyped,
): { settings: TargetSettings } | { problems: TargetProblems } {
  const own = trimmed(typed)
  const url = addressTyped(own.url, kind === 'webhook')
  const problems: TargetProblems = 'problem' in url ? { url: url.problem } : {}
  const region = own.region || ('url' in url ? regionIn(url.url) : '')
  for (const field of TARGET_FIELDS[kind]) {
    const problem = problemOf(field, field === 'region' ? region : own[field])
    if (problem) problems[field] ??= problem
  }
  if ('problem' in url || Object.keys(problems).length) return { problems }
  const { folder, user, password, bucket, keyId, secret } = own
  const at = { url: url.url, folder: folder.split('/').filter(Boolean).join('/') }
  if (kind === 'webhook') return { settings: { kind, url: url.url, secret, receipts: own.receipts === 'yes' } }
  if (kind === 'webdav') return { settings: { kind, ...at, user, password, conditions: 'forgotten' } }
  const style = own.style === 'host' ? 'host' : 'path'
  return { settings: { kind, ...at, region, bucket, style, keyId, secret, conditions: 'forgotten' } }
}

const trimmed = (typed: TargetTyped): TargetTyped => {
  const all = Object.entries(typed).map(([field, text]) => [field, field === 'password' ? text : text.trim()])
  return Object.fromEntries(all) as TargetTyped
}

function problemOf(field: TargetField, text: string): TargetProblem | undefined {
  switch (field) {
    case 'url':
    case 'style':
    case 'receipts':
      return undefined
    case 'folder':
      return /[\\?#\p{Cc}]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(text) ? 'folder' : undefined
    case 'bucket':
      if (!text) return 'none'
      return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? undefined : 'bucket'
    case 'region':
      if (!text) return 'none'
      return /^[a-z0-9-]{2,40}$/.test(text) ? undefined : 'region'
    default:
      return text ? undefined : 'none'
  }
}

/** An address as typed or pasted: secure, or of this very machine; with no password in it, which logs would keep. */
function addressTyped(text: string, isHook: boolean): { url: string } | { problem: TargetProblem } {
  if (!text) return { problem: 'none' }
  let url: URL
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    return { problem: 'notAddress' }
  }
  const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && loopback(url.hostname))
  if (!isSecure) return { problem: url.protocol === 'http:' ? 'insecure' : 'notAddress' }
  if (url.username || url.password) return { problem: 'hasPassword' }
  if (!/^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/.test(url.hostname)) return { problem: 'notAddress' }
  url.hash = ''
  if (!isHook && url.search) return { problem: 'hasQuery' }
  return { url: url.href }
}

/** The region that the address of a service names: AWS, Backblaze, Scaleway, Wasabi, Cloudflare's one. */
function regionIn(url: string): string {
  const { hostname } = new URL(url)
  if (hostname.endsWith('.r2.cloudflarestorage.com')) return 'auto'
  return /^s3[.-]([a-z0-9-]+)\.(?:amazonaws\.com|backblazeb2\.com|scw\.cloud|wasabisys\.com)$/.exec(hostname)?.[1] ?? ''
}
