/** Search over people, companies and deals; what is picked opens. */
import type { Ref } from 'preact'
import { useState } from 'preact/hooks'
import { catchUp, find } from '../lib/db/find'
import { t } from '../lib/state/language'
import { useKept } from '../lib/state/live'
import { go } from '../lib/state/route'
import { SearchBox } from './shared/SearchBox'

const KINDS = ['person', 'company', 'deal'] as const
const HEADINGS = { person: 'nav.people', company: 'nav.companies', deal: 'nav.deals' } as const

export function FindBox({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const [query, setQuery] = useState('')
  const { value: found = [], waiting } = useKept(async () => (query.trim() ? find(query, 12) : []), [query])
  return (
    // The text that search scans is read while the first letter is still on its way.
    <div class="find" onFocusCapture={() => void catchUp()}>
      <SearchBox
        floats
        label={t('nav.search')}
        placeholder={t('nav.searchHint')}
        hint="/"
        inputRef={inputRef}
        query={query}
        onQuery={setQuery}
        waiting={waiting}
        groups={KINDS.map((kind) => ({
          id: kind,
          label: t(HEADINGS[kind]),
          hits: found
            .filter((hit) => hit.kind === kind)
            .map((hit) => ({ id: hit.id, title: hit.label, detail: hit.detail })),
        }))}
        onPick={(hit, group) => {
          setQuery('')
          go({ page: group.id as (typeof KINDS)[number], id: hit.id })
        }}
      />
    </div>
  )
}
