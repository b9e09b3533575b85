/** The press that puts a draft into the message being written beside the sidebar; what became of it is said. */
import type { DraftPut, DraftToPut } from '../../lib/core/drafts/put'
import { putIntoPage } from '../../lib/platform/bringWriter'
import { say } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

const isIn = (put: DraftPut) => put === 'put' || put === 'subjectKept'

export function PutButton({ draft, onDone }: { draft: DraftToPut; onDone?: () => void }) {
  const put = async () => {
    const became = await putIntoPage(draft)
    say(t(`drafts.did.${became}`), isIn(became) ? {} : { tone: 'failed' })
    if (isIn(became)) onDone?.()
  }
  return (
    <Button kind="primary" onClick={put}>
      {t('drafts.put')}
    </Button>
  )
}
