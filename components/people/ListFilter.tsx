/** The field that narrows a list down; Escape empties it. */
import { readAhead } from '../../lib/db/find'
import { t } from '../../lib/state/language'
import '../shared/fields.css'

type Props = { label: string; query: string; onQuery: (query: string) => void }

export function ListFilter({ label, query, onQuery }: Props) {
  return (
    <input
      class="input list-filter"
      type="search"
      aria-label={label}
      placeholder={t('list.filterHint')}
      title={label}
      autoComplete="off"
      spellcheck={false}
      value={query}
      // The text that search scans is read while the first letter is still on its way.
      onFocus={readAhead}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
    />
  )
}
