/** What a template says with the records of the moment. */

import type { Found } from '../../lib/db/draftAbout'
import { filled } from '../../lib/state/drafting'
import { t } from '../../lib/state/language'
import { MissingFields, Runs } from './Runs'
import './drafts.css'

type Props = { template: { subject?: string; text: string }; found: Found }

export function DraftPreview({ template, found }: Props) {
  const { subject, text } = filled(template, found)
  if (!template.text.trim() && !template.subject?.trim()) return null
  return (
    <>
      <section class="draft-text" aria-label={t('drafts.preview')}>
        {subject && (
          <p class="draft-subject">
            <Runs of={subject} />
          </p>
        )}
        <Runs of={text} />
      </section>
      <MissingFields of={[...(subject ? [subject] : []), text]} />
    </>
  )
}
