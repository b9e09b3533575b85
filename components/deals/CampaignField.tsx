/** The campaign of a deal as it is typed, with the known ones that go with it. */
import { CAMPAIGNS, offeredWords } from '../../lib/core/tag'
import { currentSettings } from '../../lib/state/look'
import { TextField } from '../shared/TextField'

const MOST_OFFERED = 8

export function CampaignField(props: {
  label: string
  value: string
  onValue: (name: string) => void
  error?: string
  hint?: string
}) {
  const lists = currentSettings.value?.tags ?? []
  const offered = offeredWords(lists, CAMPAIGNS, props.value, []).slice(0, MOST_OFFERED)
  return <TextField {...props} offers={offered} />
}
