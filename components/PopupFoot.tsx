/** The foot of the popup: the keys that matter, and the way to the full page. */
import { t } from '../lib/state/language'
import { Button } from './shared/Button'
import { Kbd } from './shared/Kbd'
import './popup.css'

export function PopupFoot({ onKeys, onMargin }: { onKeys: () => void; onMargin: () => void }) {
  return (
    <footer class="popup-foot">
      <span class="quiet row">
        <Kbd>j</Kbd>
        <Kbd>k</Kbd> {t('today.move')}
      </span>
      <button type="button" class="keys-button" onClick={onKeys}>
        <Kbd>?</Kbd> {t('today.allKeys')}
      </button>
      <Button kind="quiet" small class="push" onClick={onMargin}>
        {t('popup.openMargin')}
      </Button>
    </footer>
  )
}
