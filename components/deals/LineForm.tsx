/** A new line of a deal's products. Once added the form is empty again, for the next one. */
import { useRef, useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { LINE_FIELDS, type LineField, type LineProblem, NEW_LINE, parseLine } from '../../lib/core/productText'
import { addDealLine } from '../../lib/db/dealLines'
import { actOn } from '../../lib/state/actOn'
import { language, t } from '../../lib/state/language'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { problemWords } from './lineWords'

type Props = {
  /** What tells it from every other form. */
  name: string
  deal: Deal
  currency: string
  onClose: () => void
}

export function LineForm({ name, deal, currency, onClose }: Props) {
  const form = useForm<LineField>(name, NEW_LINE)
  const [problems, setProblems] = useState<readonly LineProblem[]>([])
  const first = useRef<HTMLInputElement>(null)

  const onSave = async () => {
    const { line, problems } = parseLine(form.values, currency, language.value)
    setProblems(problems)
    if (!line || !(await actOn(deal, () => addDealLine(deal.id, line, currency)))) return false
    for (const field of LINE_FIELDS) form.set(field)(NEW_LINE[field])
    first.current?.focus()
    return true
  }
  const field = (of: LineField) => {
    const problem = problems.find((one) => one.field === of)
    return {
      label: of === 'unitPrice' ? `${t('products.unitPrice')} (${currency})` : t(`products.${of}`),
      value: form.values[of],
      onValue: form.set(of),
      error: problem && problemWords(problem, currency),
    }
  }
  return (
    <InlineForm
      label={t('products.add')}
      save={t('add')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onClose()
      }}
    >
      <TextField {...field('name')} required inputRef={first} />
      <div class="line-figures">
        <TextField {...field('quantity')} required inputMode="decimal" />
        <TextField {...field('unitPrice')} required inputMode="decimal" />
        <TextField {...field('discount')} inputMode="decimal" />
      </div>
    </InlineForm>
  )
}
