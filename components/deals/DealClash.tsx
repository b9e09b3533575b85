/** What a deal was changed to elsewhere while a question about it stood open here. */
import type { NextAction, Status } from '../../lib/core/deal'
import { nextWords, valueWords } from '../../lib/state/clashWords'
import { t } from '../../lib/state/language'
import { ClashNote } from '../shared/ClashNote'
import type { SeenDealForm } from './useSeenDeal'

/** @param onTheirs the question is dropped: the deal stays as it is */
export function DealClash({ form, onTheirs }: { form: SeenDealForm; onTheirs: () => void }) {
  const { clash } = form
  if (!clash) return null
  if (clash.field === 'stageId') {
    return (
      <ClashNote
        label={t('deal.stage')}
        says={t('gate.movedTo', { theirs: String(clash.theirs) })}
        onTheirs={onTheirs}
        onMine={form.see}
      />
    )
  }
  const status = clash.field === 'status'
  const theirs = clash.theirs as (NextAction | { standbyUntil: string }) | undefined
  return (
    <ClashNote
      label={status ? t('dealPage.status') : t('list.next')}
      says={
        status
          ? t('clash.status', { theirs: valueWords('status', clash.theirs as Status) })
          : t('clash.next', { theirs: theirs ? nextWords(theirs) : t('clash.nothing') })
      }
      onTheirs={onTheirs}
      onMine={form.see}
    />
  )
}
