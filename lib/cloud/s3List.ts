/** One page of ListObjectsV2. */
import type { Entry } from '../core/copy/target'
import { all, type Element, readXml, textOf } from './xml'

/**
 * @param prefix what our keys begin with; it is no part of a name
 * @returns undefined where this is no such answer
 */
export function bucketPage(bytes: Uint8Array, prefix: string): { entries: Entry[]; next?: string } | undefined {
  const root = readXml(new TextDecoder().decode(bytes))
  if (root?.name !== 'ListBucketResult') return undefined
  const entries = all(root, 'Contents').flatMap((one) => entry(one, prefix) ?? [])
  const next = textOf(root, 'IsTruncated') === 'true' ? textOf(root, 'NextContinuationToken') : undefined
  // "There is more", and no way to it: a list that is not whole is none.
  if (textOf(root, 'IsTruncated') === 'true' && !next) return undefined
  return { entries, ...(next && { next }) }
}

function entry(contents: Element, prefix: string): Entry | undefined {
  const key = textOf(contents, 'Key') ?? ''
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : ''
  const size = textOf(contents, 'Size') ?? ''
  if (!name || name.includes('/') || !/^\d{1,15}$/.test(size)) return undefined
  const tag = textOf(contents, 'ETag')
  const at = Date.parse(textOf(contents, 'LastModified') ?? '')
  return {
    name,
    size: Number(size),
    ...(tag && { tag }),
    ...(Number.isFinite(at) && { at: new Date(at).toISOString() }),
  }
}
