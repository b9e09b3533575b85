/** What the user has on a site, as a screen follows it and changes it. */
import { useEffect, useState } from 'preact/hooks'
import type { Shows } from '../platform/channel'
import { chooseShows, loadShows, watchShows } from '../platform/place'

/** The choice for a site, once read, and how to change it. */
export function useShows(site: string): [Shows | undefined, (shows: Shows) => void] {
  const [shows, setShows] = useState<Shows>()
  useEffect(() => {
    void loadShows(site).then(setShows)
    return watchShows(site, setShows)
  }, [site])
  return [shows, (next) => void chooseShows(site, next)]
}
