/** Draws what a live query says: the shape of what is coming while it loads, why when it failed, the thing itself when ready. */
import type { ComponentChildren } from 'preact'
import { t } from '../../lib/state/language'
import type { Live } from '../../lib/state/live'
import './lists.css'

type Props<T> = {
  of: Live<T>
  /** What keeps the place while loading; by default three quiet bars. */
  loading?: ComponentChildren
  children: (value: T) => ComponentChildren
}

export function Answer<T>({ of, loading, children }: Props<T>) {
  if (of.state === 'ready') return <>{children(of.value)}</>
  if (of.state === 'loading') return <>{loading ?? <Skeleton />}</>
  const why = of.error instanceof Error ? of.error.message : String(of.error)
  return (
    <p class="failed" role="alert">
      {t('failed', { why })}
    </p>
  )
}

/** Bars that breathe where rows will be. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div class="skeleton" aria-busy="true" aria-label={t('loading')} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  )
}
