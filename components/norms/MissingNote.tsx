/** What a form still lacks by the norms, named before it is saved; and, once that was tried, the way to save it all the same. */
import type { Noun } from '../../lib/core/customField'
import { ownFields } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Button } from '../shared/Button'
import { normField } from './normWords'
import './norms.css'

type Props = {
  noun: Noun
  missing: readonly string[]
  /** Offered once saving was refused. */
  onAnyway?: () => void
}

export function MissingNote({ noun, missing, onAnyway }: Props) {
  const own = useReady(ownFields, [])
  if (!missing.length) return null
  const fields = missing.map((field) => normField(noun, field, own)).join(', ')
  return (
    <p class="norm-missing" role={onAnyway && 'alert'}>
      <span>{t('norms.stillMissing', { fields })}</span>
      {onAnyway && (
        <Button small onClick={onAnyway}>
          {t('norms.saveAnyway')}
        </Button>
      )}
    </p>
  )
}
