/** The person of a profile page, as a candidate. */
import type { PageFacts } from '../core/capture'
import { emailKey } from '../core/email'
import type { Certainty, SourceKind } from '../core/provenance'
import type { Candidate, Found } from './candidate.types'
import { parseName } from './names'

const found = <T>(value: T, kind: SourceKind, sure: Certainty): Found<T> => ({ value, kind, sure })

/** What the profile says of her, each value sure, the parts of her name but likely. */
export function ofProfile(profile: NonNullable<PageFacts['profile']>): Candidate {
  const name = parseName(profile.fullName)
  const one = <K extends string>(key: K, value: string | undefined): { [P in K]?: Found<string> } =>
    (value ? { [key]: found(value, 'profile', 'sure') } : {}) as { [P in K]?: Found<string> }
  return {
    key: profile.profileUrl ?? profile.fullName,
    ...one('name', profile.fullName),
    ...(name?.givenName && name.familyName
      ? {
          givenName: found(name.givenName, 'profile', 'likely'),
          familyName: found(name.familyName, 'profile', 'likely'),
        }
      : {}),
    ...one('email', profile.email ? emailKey(profile.email) : undefined),
    ...one('headline', profile.headline),
    ...one('title', profile.title),
    ...one('company', profile.currentCompany),
    ...one('place', profile.location),
    ...one('profileUrl', profile.profileUrl),
    phones: [],
    websites: [],
  }
}
