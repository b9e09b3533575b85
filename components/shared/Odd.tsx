/** A word of warning beside a name, address or link that may be taken for another. Nothing where nothing speaks for that. */
import { deceives } from '../../lib/core/deceives'
import { t } from '../../lib/state/language'
import { Chip } from './Chip'

export function Odd({ text }: { text: string | undefined }) {
  const how = text === undefined ? undefined : deceives(text)
  if (!how) return null
  return (
    <span class="odd" title={t(`odd.${how}Says`)}>
      <Chip tone="near">{t(`odd.${how}`)}</Chip>
    </span>
  )
}
