/** Temperature of a deal: the verb. */
import type { Label } from '../core/change'
import { mergeEdit } from '../core/clash'
import { dayOf } from '../core/days'
import { type Deal, OPEN } from '../core/deal'
import { type SeenDeal, statusClash } from '../core/dealClash'
import type { TemperatureLabel } from '../core/temperature'
import { Clashing, type Edit, editRow } from './edit'

/**
 * Says today how near the decision on a deal is, or takes it off again. Said once more it holds anew from today.
 * @param label one in force; none takes the temperature off
 * @param seen the deal as it was when that was chosen: a temperature said elsewhere since is asked about
 */
export async function setTemperature(
  id: string,
  label: Pick<TemperatureLabel, 'id' | 'name'> | undefined,
  seen?: SeenDeal & Pick<Deal, 'temperature'>,
): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => said(title, label?.name),
    async (w, deal) => {
      // Nobody says of a deal that was closed meanwhile how near it is.
      const closed = seen && OPEN.includes(seen.status) && !OPEN.includes(deal.status)
      if (closed) return new Clashing(statusClash(deal, seen, seen.status))
      const temperature = label && { id: label.id, on: dayOf(w.now) }
      const { patch, clashes } = mergeEdit<Deal>(deal, { temperature }, seen && { temperature: seen.temperature })
      if (clashes.length) return new Clashing(clashes)
      return Object.keys(patch).length ? { ...deal, ...patch, updatedAt: w.now } : deal
    },
  )
}

const said = (title: string, label: string | undefined): Label =>
  label === undefined
    ? { key: 'change.temperatureGone', params: { title } }
    : { key: 'change.temperature', params: { title, label } }
