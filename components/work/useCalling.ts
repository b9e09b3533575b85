/** A number of ours that was pressed: the system's telephone takes it, and the call is offered to be written down. */
import { useEffect, useRef } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import { calledFrom } from '../../lib/db/logActivity'
import { now } from '../../lib/state/clock'
import { phoneAddress } from '../people/links'

/** When it was pressed (ms), the number as it was shown, and who is called beside the record itself. */
export type Calling = { at: number; number: string; links: Link[] }

/**
 * Listens for numbers that are pressed on this surface.
 * @param link the record whose numbers are meant: of a person her own, of a deal those of its people
 * @param onCall called where one of them was
 */
export function useCalling(link: Link, onCall: (calling: Calling) => void): void {
  const latest = useRef(onCall)
  latest.current = onCall
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      const pressed = (event.target as Element | null)?.closest?.('a[href^="tel:"]')
      if (!pressed) return
      const at = now()
      const address = pressed.getAttribute('href')
      const links = await calledFrom(link, (phone) => phoneAddress(phone) === address)
      if (links) latest.current({ at, number: pressed.textContent?.trim() ?? '', links })
    }
    const hear = (event: MouseEvent) => void onClick(event).catch(() => undefined)
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [link])
}
