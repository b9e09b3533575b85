/** When something happened last, for the few deals that are shown: their timelines are in an index, newest last. */
import type { Link } from '../core/activity'
import { timeline } from './read'

/** The instant (ISO, UTC) of the newest entry of each deal; those without any are left out. */
export async function lastActivities(dealIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    dealIds.map(async (id) => {
      const [latest] = await timeline(`d:${id}` satisfies Link, 1)
      return latest ? [[id, latest.at] as const] : []
    }),
  )
  return new Map(found.flat())
}
