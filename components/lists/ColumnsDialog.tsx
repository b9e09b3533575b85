/** Which columns a list has, in which order and how wide, and how high its rows are. */
import { ArrowDown, ArrowUp } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { sameRow } from '../../lib/core/change'
import type { View } from '../../lib/core/view'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { boundedWidth, NARROWEST, WIDEST } from '../shared/columns'
import { Dialog } from '../shared/Dialog'
import { IconButton } from '../shared/IconButton'
import './columns.css'

type Look = { columns: View['columns']; layout: 'compact' | 'extended' }
type Props = {
  /** All that there are, with what each is called and whether the list sorts by it. */
  all: readonly { id: string; label: string; sorts?: boolean }[]
  usual: readonly string[]
  look: Look
  onSave: (look: Look) => void
  onClose: () => void
}

export function ColumnsDialog({ all, usual, look, onSave, onClose }: Props) {
  const [columns, setColumns] = useState(look.columns)
  const [layout, setLayout] = useState(look.layout)
  const [told, setTold] = useState('')
  const asUsual = usual.map((id) => ({ id }))
  const column = (id: string) => all.find((one) => one.id === id)
  const shown = columns.filter(({ id }) => column(id))
  const hidden = all.filter(({ id }) => !shown.some((one) => one.id === id))
  const move = (from: number, by: 1 | -1) => {
    const after = [...shown]
    const [one] = after.splice(from, 1)
    if (!one) return
    after.splice(from + by, 0, one)
    setColumns(after)
    setTold(t('columns.moved', { name: column(one.id)?.label ?? '', place: from + by + 1, n: after.length }))
  }
  const size = (id: string, typed: string) => {
    const width = Number(typed)
    setColumns(shown.map((one) => (one.id === id ? { id, ...(typed && width > 0 && { width }) } : one)))
  }
  const save = (event: Event) => {
    event.preventDefault()
    const bounded = shown.map(({ id, width }) => ({ id, ...(width && { width: boundedWidth(width) }) }))
    // The usual ones stay those of whatever width the page has.
    const isUsual = sameRow(bounded, asUsual)
    onSave({ columns: isUsual ? [] : bounded, layout })
    onClose()
  }
  return (
    <Dialog title={t('columns.title')} onClose={onClose}>
      <form class="form columns-dialog" aria-label={t('columns.title')} onSubmit={save}>
        <fieldset class="segments">
          <legend class="label">{t('columns.layout')}</legend>
          {(['compact', 'extended'] as const).map((one) => (
            <Button key={one} pressed={layout === one} onClick={() => setLayout(one)}>
              {t(`columns.${one}`)}
            </Button>
          ))}
        </fieldset>
        <h3 class="label">{t('columns.shown')}</h3>
        <ul>
          {shown.map(({ id, width }, index) => {
            const { label: name = '', sorts = false } = column(id) ?? {}
            return (
              <li key={id}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked
                    // A list without a column would show nothing.
                    disabled={shown.length === 1}
                    onChange={() => setColumns(shown.filter((one) => one.id !== id))}
                  />
                  <span class="cut">{name}</span>
                  {sorts && <span class="hint">{t('columns.sorts')}</span>}
                </label>
                <input
                  class="input"
                  type="number"
                  min={NARROWEST}
                  max={WIDEST}
                  aria-label={t('columns.width', { name })}
                  placeholder={t('columns.auto')}
                  value={width ?? ''}
                  onInput={(event) => size(id, event.currentTarget.value)}
                />
                <IconButton
                  label={t('columns.up', { name })}
                  aria-disabled={index === 0 || undefined}
                  onClick={() => index > 0 && move(index, -1)}
                >
                  <ArrowUp size={14} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t('columns.down', { name })}
                  aria-disabled={index === shown.length - 1 || undefined}
                  onClick={() => index < shown.length - 1 && move(index, 1)}
                >
                  <ArrowDown size={14} aria-hidden="true" />
                </IconButton>
              </li>
            )
          })}
        </ul>
        <h3 class="label">{t('columns.hidden')}</h3>
        <ul class="columns-hidden">
          {hidden.map(({ id, label, sorts }) => (
            <li key={id}>
              <label class="check">
                <input type="checkbox" checked={false} onChange={() => setColumns([...shown, { id }])} />
                <span class="cut">{label}</span>
                {sorts && <span class="hint">{t('columns.sorts')}</span>}
              </label>
            </li>
          ))}
        </ul>
        <span class="unseen" role="status">
          {told}
        </span>
        <div class="buttons">
          <Button kind="quiet" class="explain" onClick={() => setColumns(asUsual)}>
            {t('columns.usual')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
