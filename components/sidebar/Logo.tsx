/** The sheet of paper with its ruled margin line. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="22" height="22" fill="none" stroke-width="2.5" aria-hidden="true">
      <rect x="3" y="3" width="26" height="26" rx="6" stroke="var(--ink)" />
      <path d="M11 4.5v23" stroke="var(--margin-line)" stroke-width="3" />
      <path d="M16.5 11.5h7.5M16.5 17.5h5" stroke="var(--ink)" stroke-linecap="round" />
    </svg>
  )
}
