/** The tag that a rule adds: its category and its word, with those that are known. */
import type { About } from '../../lib/core/fields'
import type { Act } from '../../lib/core/rules/rule'
import { MOODS, ownCategories, wordsOf } from '../../lib/core/tag'
import { t } from '../../lib/state/language'
import { TextField } from '../shared/TextField'

type TagAct = Extract<Act, { kind: 'tag' }>

/** A mood of the product family is typed as it is called. */
export function TagFields({ act, about, onAct }: { act: TagAct; about: About; onAct: (act: TagAct) => void }) {
  const lists = about.settings?.tags ?? []
  const moods = new Map(MOODS.map((mood) => [t(`tags.${mood}`), mood as string]))
  const shown = [...moods].find(([, mood]) => mood === act.category)?.[0] ?? act.category
  return (
    <>
      <TextField
        label={t('tags.category')}
        value={shown}
        offers={[...moods.keys(), ...ownCategories(lists)]}
        onValue={(category) => onAct({ ...act, category: moods.get(category) ?? category })}
      />
      <TextField
        label={t('tags.name')}
        value={act.name}
        offers={wordsOf(lists, act.category)}
        onValue={(name) => onAct({ ...act, name })}
      />
    </>
  )
}
