/** A key as it stands on the keyboard. Screen readers get it from `aria-keyshortcuts` or the help, so it is hidden from them. */
import './controls.css'

export function Kbd({ children }: { children: string }) {
  return (
    <span class="kbd" aria-hidden="true">
      {children}
    </span>
  )
}
