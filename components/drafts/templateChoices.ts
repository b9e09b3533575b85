/** What can be chosen where a template is asked for. One that is chosen and was deleted since is named as that. */
import type { DraftTemplate } from '../../lib/core/drafts/draftTemplate'
import { t } from '../../lib/state/language'

/** @param none what stands for no template @param chosen the id of the one that is chosen, or nothing */
export function templateChoices(templates: readonly DraftTemplate[], none: string, chosen: string) {
  const isGone = chosen !== '' && !templates.some(({ id }) => id === chosen)
  return [
    { value: '', label: none },
    ...templates.map(({ id, name }) => ({ value: id, label: name })),
    ...(isGone ? [{ value: chosen, label: t('drafts.gone') }] : []),
  ]
}
