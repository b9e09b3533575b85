/** A number of ours that was pressed: the system's telephone takes it, and the call is offered to be written down. */
import { useEffect, useRef } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import { personLabel } from '../../lib/core/person'
import { calledFrom } from '../../lib/db/calledFrom'
import { now } from '../../lib/state/clock'
import { phoneAddress } from '../people/links'

/** When it was pressed (ms), the number as it was shown, on whom the call is written, and her name where the page is not hers. */
export type Calling = { at: number; number: string; links: Link[]; other?: string }

/**
 * Listens for numbers that are pressed on this surface.
 * @param link the record that the page shows: its numbers are meant, and those of whoever else is known
 * @param onCall called where it is known whose it is
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
      const number = pressed.textContent?.trim() ?? ''
      const called = await calledFrom(link, number, (phone) => phoneAddress(phone) === address)
      if (!called) return
      const { links, other } = called
      latest.current({ at, number, links, ...(other && { other: personLabel(other) }) })
    }
    const hear = (event: MouseEvent) => void onClick(event).catch(() => undefined)
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [link])
}
