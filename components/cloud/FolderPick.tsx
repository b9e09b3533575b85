/** A folder on this computer: picked with the browser's own dialog. */
import { canPickFolder } from '../../lib/platform/targetFolder'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

export function FolderPick({ name, error, onPick }: { name?: string; error?: string; onPick: () => void }) {
  if (!canPickFolder()) return <p>{t('target.noFolder')}</p>
  return (
    <div class="target-pick">
      <Button onClick={onPick}>{t('target.pick')}</Button>
      {name && <span>{t('target.picked', { name })}</span>}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
