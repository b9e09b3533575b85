/** The tags of a deal by category, each a word that can be taken off. */
import { Plus } from 'lucide-preact'
import { useId } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { byCategory, type Tag, tagKey } from '../../lib/core/tag'
import { untagDeal } from '../../lib/db/dealTags'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Section } from '../shared/Section'
import { useActs } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { TagForm } from './TagForm'
import './tags.css'
import { categoryWords } from './tagWords'

export function DealTags({ deal }: { deal: Deal }) {
  const name = `deal:${deal.id}:tag`
  // A half-written tag opens again by itself.
  const [adding, setAdding] = useOpenForm(name)
  const addId = useId()
  const remove = async (tag: Tag) => {
    // What was pressed is gone then: the keyboard stays near by.
    if (await act(() => untagDeal(deal.id, tag))) document.getElementById(addId)?.focus()
  }
  useActs(t('deal.deal'), [
    { id: 'deal.tag', run: () => setAdding(true) },
    ...(deal.tags ?? []).map((tag) => ({
      id: 'deal.untag' as const,
      of: tagKey(tag),
      label: t('act.untagged', { tag: tag.name }),
      run: () => void remove(tag),
    })),
  ])
  const add = (
    <Button id={addId} kind="quiet" small aria-label={t('tags.add')} onClick={() => setAdding(true)}>
      <Plus size={13} aria-hidden="true" /> {t('add')}
    </Button>
  )
  return (
    <Section class="pad deal-tags" title={t('tags.title')} action={!adding && add}>
      <ul>
        {byCategory(deal.tags ?? []).map(([category, tags]) => (
          <li key={category} class="tag-group">
            <span class="quiet">{categoryWords(category)}</span>
            <ul class="tag-chips">
              {tags.map((tag) => (
                <li key={tagKey(tag)}>
                  <Chip label={`${tag.name}, ${categoryWords(category)}`} onRemove={() => remove(tag)}>
                    {tag.name}
                  </Chip>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {adding && <TagForm name={name} deal={deal} onClose={() => setAdding(false)} />}
    </Section>
  )
}
