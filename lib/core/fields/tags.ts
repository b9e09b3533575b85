/** The tags of a deal as fields: one for each category, for what was sold and what is to be sold are two questions. */
import { fold } from '../fold'
import { isMood, MOODS, ownCategories, type Tag, wordsOf } from '../tag'
import { type About, type Field, TAGGED } from './field'

type Tagged = { tags?: readonly Tag[] }

/** The moods of the product family, then the categories of the user's own. */
export const tagFields = ({ settings }: Pick<About, 'settings'>): Field<Tagged>[] =>
  [...MOODS, ...ownCategories(settings?.tags ?? [])].map((category) => {
    const folded = fold(category)
    return {
      id: `${TAGGED}${folded}`,
      label: isMood(category) ? `tags.${category}` : { own: category },
      kind: 'several',
      options: (about) =>
        wordsOf(about.settings?.tags ?? [], category).map((name) => ({ id: name, label: { own: name } })),
      read: ({ tags }) => tags?.filter((tag) => fold(tag.category) === folded).map((tag) => tag.name),
    }
  })
