/** Whether the page has the width for what is good to see but not needed. */
import { useEffect, useState } from 'preact/hooks'

const WIDE = '(min-width: 1100px)'

export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const hear = () => setWide(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return wide
}
