/** Requests to S3 signed with AWS Signature Version 4 by `aws4fetch`: every header we set, and the hash of the body. */
import { AwsV4Signer } from 'aws4fetch'
import type { Question } from './way'

export type S3Keys = { region: string; keyId: string; secret: string }

/**
 * The question with its signature in `authorization`. The secret itself does not travel.
 * @param now milliseconds since 1970, UTC: a server refuses a signature that is more than 15 minutes off
 */
export async function signed(question: Question, keys: S3Keys, now: number): Promise<Question> {
  const { method, url, headers, body } = question
  const signer = new AwsV4Signer({
    method,
    url,
    headers: { ...headers, 'x-amz-content-sha256': await sha256(body ?? new Uint8Array()) },
    body: body as BodyInit | undefined,
    accessKeyId: keys.keyId,
    secretAccessKey: keys.secret,
    service: 's3',
    region: keys.region,
    datetime: new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    allHeaders: true,
  })
  const made = await signer.sign()
  return { ...question, url: made.url.href, headers: Object.fromEntries(made.headers) }
}

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
}

export const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
