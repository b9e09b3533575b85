/** What "Try it" found at a target: the steps that went well, and the one that did not. */
import type { TargetFailure } from './targetFailure'
import type { TargetField } from './targetForm'
import type { Spoken, TargetKind } from './targetSettings'

/** In this order; a webhook has `send` alone. */
export const STEPS = ['write', 'read', 'list', 'remove', 'send'] as const
export type Step = (typeof STEPS)[number]

export type Trial = {
  done: Step[]
  /** The step at which it ended. */
  failed?: { step: Step; failure: TargetFailure }
  /** Whether the server keeps conditions: to be kept with the settings. */
  conditions: Spoken
  /** Of a webhook: whether the receiver gave a receipt. */
  received?: 'verified' | 'accepted'
}

/** The field that a failure is most likely about, for a form; undefined where it is about none of them. */
export function fieldOf(kind: TargetKind, failure: TargetFailure): TargetField | undefined {
  if (kind === 'folder') return undefined
  switch (failure.kind) {
    case 'unreachable':
    case 'notOurs':
      return 'url'
    case 'redirected':
      return failure.code === 'AuthorizationHeaderMalformed' ? 'region' : 'url'
    case 'unauthorised':
      if (failure.code === 'InvalidAccessKeyId') return 'keyId'
      return kind === 'webdav' ? 'password' : 'secret'
    case 'missing':
      return kind === 's3' ? 'bucket' : 'url'
    case 'conflict':
      return kind === 'webhook' ? 'url' : 'folder'
    case 'notStored':
      return kind === 'webhook' ? 'receipts' : undefined
    default:
      return undefined
  }
}
