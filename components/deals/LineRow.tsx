/** A line of a deal's products, typed over where it stands: saved when it is left or Enter is pressed, given up with Escape. */
import { X } from 'lucide-preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { type DealLine, lineTotal } from '../../lib/core/products'
import { LINE_FIELDS, type LineField, lineTexts, parseLine } from '../../lib/core/productText'
import { editDealLine } from '../../lib/db/dealLines'
import { formatMoney } from '../../lib/state/format'
import { language, t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { IconButton } from '../shared/IconButton'
import { useForm } from '../shared/useForm'
import { LineOrder } from './LineOrder'
import { problemWords } from './lineWords'

type Props = {
  deal: Deal
  line: DealLine
  currency: string
  /** Enter was pressed, and what was typed is saved. */
  onEnter: () => void
  /** Moves it by a place, where there is one. */
  onUp?: () => void
  onDown?: () => void
  /** Takes it off; false where it stays. */
  onRemove: () => Promise<boolean>
}

const LINES: (keyof Deal)[] = ['lines']
const ON_LINES = Object.fromEntries(LINE_FIELDS.map((field) => [field, LINES])) as Record<LineField, typeof LINES>

export function LineRow({ deal, line, currency, onEnter, onUp, onDown, onRemove }: Props) {
  const own = lineTexts(line, currency, language.value)
  const form = useForm<LineField, Deal>(`deal:${deal.id}:line:${line.id}`, own, {
    table: 'deals',
    row: deal,
    fields: ON_LINES,
  })
  const [checked, setChecked] = useState(false)
  const row = useRef<HTMLFormElement>(null)
  const going = useRef(false)
  const id = useId()
  const { values } = form
  const typed = parseLine(values, currency, language.value)
  const problems = checked ? typed.problems : []

  const save = async (): Promise<boolean> => {
    const mine = typed.line
    setChecked(!mine)
    if (LINE_FIELDS.every((field) => values[field] === own[field])) return true
    if (!mine) return false
    // As it will be shown: the same value written another way is no change.
    const shown = lineTexts(mine, currency, language.value)
    for (const field of LINE_FIELDS) if (values[field] !== shown[field]) form.set(field)(shown[field])
    const saved = await form.save(({ changed, seen }) =>
      editDealLine(deal.id, line.id, Object.fromEntries(changed.map((one) => [one, mine[one]])), currency, seen),
    )
    if (saved) form.forget()
    return saved !== undefined
  }
  const giveUp = () => {
    for (const field of LINE_FIELDS) form.set(field)(own[field])
    form.forget()
    setChecked(false)
  }
  const enter = async () => {
    if (await save()) return onEnter()
    // Drawn first: what does not fit is to be mended, what others changed is to be answered.
    setTimeout(() => row.current?.querySelector<HTMLElement>('[aria-invalid], .clash .choices button')?.focus())
  }
  const remove = async () => {
    // What was typed into it goes with it.
    going.current = true
    going.current = await onRemove()
    if (going.current) form.forget()
  }
  const wrongWith = (field: LineField) => problems.find((problem) => problem.field === field)

  return (
    <form
      ref={row}
      class="line"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget
        if (!going.current && !(to instanceof Node && event.currentTarget.contains(to))) void save()
      }}
    >
      {LINE_FIELDS.map((field) => (
        <input
          key={field}
          class={`line-cell ${field}`}
          type="text"
          inputMode={field === 'name' ? undefined : 'decimal'}
          autoComplete="off"
          spellcheck={false}
          placeholder={field === 'discount' ? '–' : undefined}
          title={field === 'name' ? values.name : undefined}
          aria-label={t('products.cell', { field: t(`products.${field}`), name: line.name })}
          aria-invalid={wrongWith(field) ? 'true' : undefined}
          aria-describedby={wrongWith(field) ? `${id}-${field}` : undefined}
          value={values[field]}
          onInput={(event) => form.set(field)(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
            event.preventDefault()
            event.stopPropagation()
            if (event.key === 'Enter') void enter()
            else giveUp()
          }}
        />
      ))}
      <span class="line-total amount">
        {typed.line ? formatMoney({ minor: lineTotal(typed.line), currency }) : '–'}
      </span>
      <LineOrder name={line.name} onUp={onUp} onDown={onDown} />
      <IconButton small class="line-remove" label={t('products.remove', { name: line.name })} onClick={remove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
      {problems.map((problem) => (
        <p key={problem.field} class="line-note late" role="alert" id={`${id}-${problem.field}`}>
          {t('products.wrong', {
            field: t(`products.${problem.field}`),
            name: line.name,
            why: problemWords(problem, currency),
          })}
        </p>
      ))}
      {LINE_FIELDS.filter((field) => form.clash(field)).map((field) => (
        <div key={field} class="line-note">
          <Clashing
            form={form}
            field={field}
            label={t(`products.${field}`)}
            onTheirs={() => row.current?.querySelector<HTMLElement>(`.${field}`)?.focus()}
          >
            {null}
          </Clashing>
        </div>
      ))}
      {form.restored && <p class="line-note hint">{t('form.restored')}</p>}
    </form>
  )
}
