/** A new tag of a deal: its category, and its word with those that are known. Once added the form is empty again, for the next one. */
import { useRef, useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { MOODS, offeredWords, ownCategories } from '../../lib/core/tag'
import { tagDeal } from '../../lib/db/dealTags'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { categoryWords } from './tagWords'

type Props = {
  /** What tells it from every other form. */
  name: string
  deal: Deal
  onClose: () => void
}

/** Stands in the choice for a category that is still to be named. */
const NEW = 'new'
const MOST_OFFERED = 8
const EMPTY = { category: MOODS[1] as string, newCategory: '', name: '' }

export function TagForm({ name, deal, onClose }: Props) {
  const form = useForm<keyof typeof EMPTY>(name, EMPTY)
  const [wrong, setWrong] = useState(false)
  const word = useRef<HTMLInputElement>(null)
  const { values } = form
  const lists = currentSettings.value?.tags ?? []
  const own = ownCategories(lists).map((category) => `${OWN}${category}`)
  const category = values.category === NEW ? values.newCategory : values.category.replace(OWN, '')
  const missing = (text: string) => (wrong && !text.trim() ? t('problem.required') : undefined)

  const onSave = async () => {
    const complete = Boolean(category.trim() && values.name.trim())
    setWrong(!complete)
    if (!complete || !(await act(() => tagDeal(deal.id, { category, name: values.name })))) return false
    // The next one is often of the same category.
    if (values.category === NEW) form.set('category')(`${OWN}${category.trim()}`)
    form.set('newCategory')('')
    form.set('name')('')
    word.current?.focus()
    return true
  }
  const offered = offeredWords(lists, category, values.name, deal.tags ?? []).slice(0, MOST_OFFERED)
  return (
    <InlineForm
      label={t('tags.add')}
      save={t('add')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onClose()
      }}
    >
      <SelectField
        label={t('tags.category')}
        value={values.category}
        onValue={form.set('category')}
        options={[
          ...MOODS.map((mood) => ({ value: mood as string, label: categoryWords(mood), group: t('tags.family') })),
          ...own.map((value) => ({ value, label: value.replace(OWN, ''), group: t('tags.others') })),
          { value: NEW, label: t('tags.newCategory'), group: t('tags.others') },
        ]}
      />
      {values.category === NEW && (
        <TextField
          label={t('tags.categoryName')}
          required
          value={values.newCategory}
          onValue={form.set('newCategory')}
          error={missing(values.newCategory)}
        />
      )}
      <TextField
        label={t('tags.name')}
        required
        inputRef={word}
        offers={offered}
        value={values.name}
        onValue={form.set('name')}
        error={missing(values.name)}
      />
    </InlineForm>
  )
}

/** Tells a category of the user's own from what else can be chosen, whatever she calls it. */
const OWN = 'own:'
