/** A whole number of days. What is typed stays as typed; the rule has the number once it is one. */
import { useState } from 'preact/hooks'
import { MOST_DAYS } from '../../lib/core/rules/rule'
import { TextField } from '../shared/TextField'

type Props = { label: string; days: number; least?: number; onDays: (days: number) => void }

export function DaysField({ label, days, least = -MOST_DAYS, onDays }: Props) {
  const [typed, setTyped] = useState(Number.isFinite(days) ? String(days) : '')
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={typed}
      onValue={(text) => {
        setTyped(text)
        const plain = text.trim().replace('−', '-')
        const number = /^-?\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN
        // What is no number of days is none: the rule is not complete acts.
        onDays(number >= least && number <= MOST_DAYS ? number : Number.NaN)
      }}
    />
  )
}
