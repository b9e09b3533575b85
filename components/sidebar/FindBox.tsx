/** The search field of sidebar and popup: people, companies and deals as one types, and the words typed as a new one. */
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { find, readAhead } from '../../lib/db/find'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { SearchBox, type SearchGroup } from '../shared/SearchBox'
import type { View } from './view'

type Props = {
  onView: (view: View) => void
  placeholder: string
  /** What was typed before this field was there. */
  typed?: string
  inputRef: RefObject<HTMLInputElement>
  /** Told when the field goes from empty to not and back. */
  onTyping?: (typing: boolean) => void
  onIdleKey?: (event: KeyboardEvent) => void
  floats?: boolean
  large?: boolean
  hint?: string
  autoFocus?: boolean
}

export function FindBox({ onView, onTyping, typed = '', ...box }: Props) {
  const [query, setQuery] = useState(typed)
  const { value: found = [], waiting } = useKept(async () => (query.trim() ? find(query, 12) : []), [query])
  const name = query.trim()
  const groups: SearchGroup[] = [
    ...(['person', 'company', 'deal'] as const).map((kind) => ({
      id: kind,
      label: t(HEADINGS[kind]),
      hits: found
        .filter((hit) => hit.kind === kind)
        .map(({ id, label, detail, why }) => ({
          id,
          title: label,
          detail,
          aside: why && (why.label ?? t(`found.${why.field}`)),
        })),
    })),
    {
      id: 'add',
      hits: [
        { id: 'add-person', title: t('sidebar.addNamed', { name }) },
        { id: 'add-company', title: t('sidebar.addCompany', { name }) },
      ],
    },
  ]
  const type = (text: string) => {
    setQuery(text)
    onTyping?.(text.trim() !== '')
  }
  return (
    // The text that search scans is read while the first letter is still on its way, but never before the list is painted.
    <div class="find" onFocusCapture={() => setTimeout(readAhead, 200)}>
      <SearchBox
        {...box}
        label={t('sidebar.search')}
        query={query}
        onQuery={type}
        waiting={waiting}
        groups={name ? groups : []}
        onPick={(hit, group) => {
          type('')
          if (group.id === 'add') onView({ show: hit.id as 'add-person' | 'add-company', name })
          else onView({ show: group.id as 'person' | 'company' | 'deal', id: hit.id })
        }}
      />
    </div>
  )
}

const HEADINGS = {
  person: 'sidebar.foundPeople',
  company: 'sidebar.foundCompanies',
  deal: 'sidebar.foundDeals',
} as const
