/** How copies are sealed from now on: a key pair of its own for each passphrase, and a full copy next, which stands alone. */
import { checkWords, newCopyKey } from '../cloud/seal'
import { copyPlan, copyStatus, keepPlan, keepStatus } from '../platform/copies'
import { keptTargets } from '../platform/targets'

/** @param passphrase undefined: copies are left open */
export async function sealFromNow(passphrase: string | undefined): Promise<void> {
  const key = await newCopyKey()
  const words = await checkWords(key.recipient)
  const sealing = passphrase ? { sealed: true as const, passphrase, words, ...key } : { sealed: false as const }
  await keepPlan({ ...(await copyPlan()), sealing })
  for (const { id } of await keptTargets()) {
    const status = await copyStatus(id)
    if (!status) continue
    const { ledger } = status
    const anew = ledger && { ...ledger, known: 0, mark: undefined }
    await keepStatus(id, {
      ...status,
      ledger: anew,
      keyThere: undefined,
      ...(status.next && { next: new Date().toISOString() }),
    })
  }
}
