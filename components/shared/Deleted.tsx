/** Under the word that a record is gone: the way to have it back, and what was typed about it and not saved. */
import { useEffect, useState } from 'preact/hooks'
import type { TableName } from '../../lib/core/rows'
import { removalOf } from '../../lib/db/edit'
import { draftsAbout } from '../../lib/platform/drafts'
import { takeBack } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { meetFailure } from '../../lib/state/trouble'
import { Button } from './Button'
import './clash.css'

export function Deleted({ table, id }: { table: TableName; id: string }) {
  const removal = useReady(() => removalOf(table, id), [table, id])
  const [typed, setTyped] = useState<string[]>([])
  useEffect(() => {
    const read = async () => {
      const drafts = await draftsAbout(id)
      // What a field held before was saved once; it is what was typed since that is nowhere else.
      const texts = drafts.flatMap(([, fields]) => Object.entries(fields).filter(([name]) => !name.startsWith('was.')))
      setTyped(texts.map(([, text]) => text).filter((text) => text.trim()))
    }
    read().catch(meetFailure)
  }, [id])
  if (removal === undefined) return null
  return (
    <div class="deleted">
      {typed.length > 0 && (
        <>
          <p class="heading">{t('gone.yours')}</p>
          <ul>
            {typed.map((text, i) => (
              <li key={`${i}:${text}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={() => takeBack(removal)}>{t('gone.back')}</Button>
    </div>
  )
}

/** The same where a record would stand that is not there. */
export function NotHere({ table, id }: { table: TableName; id: string }) {
  return (
    <div class="pad">
      <p class="quiet">{t('notFound')}</p>
      <Deleted table={table} id={id} />
    </div>
  )
}
