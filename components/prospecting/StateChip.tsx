/** How a row of a list stands, in a word. */
import type { Suspect } from '../../lib/core/sheet'
import { t } from '../../lib/state/language'
import { Chip, type Tone } from '../shared/Chip'

const TONES: Record<Suspect['state'], Tone> = { open: 'plain', later: 'near', lead: 'gained', dropped: 'plain' }

export function StateChip({ row }: { row: Suspect }) {
  return <Chip tone={TONES[row.state]}>{t(`prospect.state.${row.state}`)}</Chip>
}
