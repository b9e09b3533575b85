/** A free text that the user keeps here: what is typed is kept at once, saved with Undo, and never over what another window wrote. */
import { editSettings } from '../../lib/db/setup'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { InPlace } from '../shared/InPlace'
import type { MenuItem } from '../shared/Menu'
import { CardFrame } from './CardFrame'

export function NotesCard({ items }: { items: readonly MenuItem[] }) {
  const settings = currentSettings.value
  if (!settings) return null
  return (
    <CardFrame title={t('home.card.notes')} items={items}>
      <div class="home-notes">
        <InPlace
          lines
          label={t('home.card.notes')}
          name="home:notes"
          text={settings.homeNotes ?? ''}
          on={{ table: 'settings', row: settings, fields: { text: ['homeNotes'] } }}
          onSave={(text, seen) =>
            editSettings({ homeNotes: text.trim() ? text : undefined }, seen, { key: 'change.homeNotes' })
          }
        />
      </div>
    </CardFrame>
  )
}
