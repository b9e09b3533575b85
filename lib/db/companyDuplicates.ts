/** Likely duplicates among all companies: read once in pieces, each held as much of as a comparison needs, compared within blocks. */
import type { Company } from '../core/company'
import { companyBlocks, MOST_BY_WORD, type ReadyCompany } from '../core/match/companies'
import { Blocks } from '../core/match/pairs'
import type { Decision } from '../core/match/record'
import { db } from './db'
import { comparePairs, type OnProgress } from './duplicateSearch'
import { stillOpen } from './openPairs'

/** Makes companies ready, and compares two. */
export type CompanyJudge = {
  ready: (company: Company) => ReadyCompany
  decide: (a: ReadyCompany, b: ReadyCompany) => Decision
}

/** A few milliseconds' work on the page's thread, on a slow machine too. */
const READ_AT_ONCE = 100
/** Of a block with more the first ones are compared: that many with one domain or one name are no slip. */
const MOST = 12

export async function findCompanyDuplicates(judge: CompanyJudge, onProgress: OnProgress): Promise<void> {
  const total = await db.companies.count()
  const companies: ReadyCompany[] = []
  const blocks = new Blocks()
  for (let last = ''; ; ) {
    const rows = await db.companies.where('id').above(last).limit(READ_AT_ONCE).toArray()
    for (const row of rows) {
      const ready = judge.ready(row)
      const at = companies.push(ready) - 1
      for (const block of companyBlocks(ready)) blocks.put(block, at, block.startsWith('w:') ? MOST_BY_WORD + 1 : MOST)
    }
    if (!(await onProgress({ done: companies.length, total: total * 2, found: [] }))) return
    if (rows.length < READ_AT_ONCE) break
    last = rows.at(-1)?.id ?? ''
  }
  const mayBe = (block: string, _a: number, _b: number, size: number) => !block.startsWith('w:') || size <= MOST_BY_WORD
  await comparePairs(
    blocks.pairs(['n:', 'j:', 'w:'], companies.length, mayBe),
    total,
    async (pairs) => {
      const likely = pairs.flatMap(([one, two]) => {
        const [a, b] = [companies[one], companies[two]]
        if (!a || !b) return []
        const decision = judge.decide(a, b)
        return decision.decision === 'different' ? [] : [{ a: a.id, b: b.id, ...decision }]
      })
      return stillOpen('companies', likely)
    },
    onProgress,
  )
}
