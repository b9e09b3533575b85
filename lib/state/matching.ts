/** Comparing people and companies on a page of ours: the large lists come when they are first needed, and stay. */
import { compareCompanyPair, readyCompany } from '../core/match/companies'
import { comparePrepared } from '../core/match/compare'
import { type Prepared, prepare } from '../core/match/prepare'
import type { Decision, MatchRecord } from '../core/match/record'
import type { Phone } from '../core/person'
import type { CompanyJudge } from '../db/companyDuplicates'

/** Whatever is like a person; what is undefined counts as left out. */
type Who = Pick<MatchRecord, 'emails' | 'profileUrls'> & { phones: readonly Phone[] } & {
  [F in 'name' | 'givenName' | 'familyName' | 'company' | 'title' | 'place']?: string | undefined
}
export type Compare = {
  ready: (who: Who) => Prepared
  decide: (a: Prepared, b: Prepared) => Decision
  /** Any script in Latin letters, as well as can be. */
  inLatin: (text: string) => string
  /** A number as it was typed, with its E.164 form where it names its country. */
  readPhone: (phone: Phone) => Phone
}

let loading: Promise<Compare> | undefined

/** How people are compared here. */
export function comparing(): Promise<Compare> {
  loading ??= import('../extract/matchLists').then(({ matchLists, matchPhone }) => ({
    ready: ({ name, givenName, familyName, company, title, place, emails, profileUrls, phones }: Who) =>
      prepare(
        {
          ...(name && { name }),
          ...(givenName && { givenName }),
          ...(familyName && { familyName }),
          ...(company && { company }),
          ...(title && { title }),
          ...(place && { place }),
          emails,
          profileUrls,
          phones: phones.map((phone) => matchPhone(phone)),
        },
        matchLists,
      ),
    decide: comparePrepared,
    inLatin: matchLists.latin,
    readPhone: (phone: Phone) => {
      const { e164, extension, mobile } = matchPhone(phone)
      return {
        ...phone,
        ...(e164 && { e164 }),
        ...(extension && { extension }),
        ...(mobile && !phone.kind && { kind: 'mobile' as const }),
      }
    },
  }))
  return loading
}

/** How companies are compared here. */
export async function comparingCompanies(): Promise<CompanyJudge> {
  const { matchLists } = await import('../extract/matchLists')
  return { ready: (company) => readyCompany(company, matchLists), decide: compareCompanyPair }
}
