/** What stands where nothing is: one sentence, and the one thing that would change it. */
import type { ComponentChildren } from 'preact'
import './lists.css'

export function Empty({
  children,
  action,
  centred,
}: {
  children: string
  action?: ComponentChildren
  centred?: boolean
}) {
  return (
    <div class={centred ? 'empty centred' : 'empty'}>
      <p>{children}</p>
      {action}
    </div>
  )
}
