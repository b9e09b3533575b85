/** What a category of tags is called on screen. */
import { isMood } from '../../lib/core/tag'
import { t } from '../../lib/state/language'

/** The built-in moods in the language of the day, the user's own as she wrote them. */
export const categoryWords = (category: string): string => (isMood(category) ? t(`tags.${category}`) : category)
