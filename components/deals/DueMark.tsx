/** A dot and a word: when a deal asks for attention. */
import './board.css'
import type { Mark } from './dealWords'

export function DueMark({ mark, title }: { mark: Mark; title?: string }) {
  return (
    <span class={`due-mark ${mark.tone}`} title={title}>
      <i aria-hidden="true" />
      <span class="cut">{mark.text}</span>
    </span>
  )
}
