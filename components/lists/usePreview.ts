/** What an act would do, looked over while its dialog stands open, and anew whenever something else is typed. */
import { useEffect, useState } from 'preact/hooks'
import type { Bulk } from '../../lib/core/bulk'
import { type Preview, previewBulk } from '../../lib/db/bulkPreview'
import { sayFailure } from '../../lib/state/act'

/** @returns as far as it was looked at; undefined while nothing is asked */
export function usePreview(bulk: Bulk | undefined, ids: readonly string[]): Preview | undefined {
  const asked = bulk && JSON.stringify(bulk)
  const [shown, setShown] = useState<{ asked: string; preview: Preview }>()
  useEffect(() => {
    if (!bulk || asked === undefined) return
    let stands = true
    const look = async () => {
      for await (const preview of previewBulk(bulk, ids)) {
        if (!stands) return
        setShown({ asked, preview: { ...preview } })
      }
    }
    look().catch(sayFailure)
    return () => {
      stands = false
    }
  }, [asked, ids])
  return shown && shown.asked === asked ? shown.preview : undefined
}
