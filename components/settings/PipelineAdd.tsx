/** A new pipeline: its name, and the stages that it begins with: one, those of another, or those of a trade. */
import { useEffect, useState } from 'preact/hooks'
import type { Pipeline } from '../../lib/core/pipeline'
import { isPipelineNameTaken } from '../../lib/core/stages'
import type { Template } from '../../lib/core/template'
import { addPipeline } from '../../lib/db/pipelines'
import { act } from '../../lib/state/act'
import { language, t } from '../../lib/state/language'
import { meetFailure } from '../../lib/state/trouble'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

/** What the id of a trade stands behind, among ids of pipelines. */
const TRADE = 'trade:'

export function PipelineAdd({ all }: { all: readonly Pipeline[] }) {
  const form = useForm('pipeline:new', { name: '', start: '' })
  const [wrong, setWrong] = useState<string>()
  const [trades, setTrades] = useState<readonly Template[]>([])
  // Few add a pipeline, and their words are much to load.
  useEffect(
    () => void import('../../lib/core/templates').then(({ templates }) => setTrades(templates), meetFailure),
    [],
  )
  const { name, start } = form.values
  /** A trade has a name for its pipeline too: it stands for one that nobody typed. */
  const begin = (wanted: string) => {
    const named = (of: string) => trades.find(({ id }) => of === TRADE + id)?.pipeline[language.value] ?? ''
    if (name.trim() === named(start)) form.set('name')(named(wanted))
    form.set('start')(wanted)
  }
  const add = async () => {
    const problem = !name.trim()
      ? t('problem.required')
      : isPipelineNameTaken(all, undefined, name)
        ? t('pipeline.taken')
        : undefined
    setWrong(problem)
    if (problem) return
    // One that was removed meanwhile is no longer offered.
    const from = all.some((one) => one.id === start) ? start : undefined
    const template = trades.find(({ id }) => start === TRADE + id)
    const trade = template && { template, language: language.value, all: trades }
    if (!(await act(() => addPipeline(name, { from, trade, firstStage: t('pipeline.first') })))) return
    form.set('name')('')
    form.set('start')('')
    form.forget()
  }
  return (
    <Section title={t('pipeline.new')} class="settings-panel">
      <p class="quiet">{t('pipeline.newHint')}</p>
      <form
        class="settings-row pipeline-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField label={t('pipeline.name')} value={name} onValue={form.set('name')} error={wrong} />
        <SelectField
          label={t('pipeline.start')}
          value={start}
          onValue={begin}
          options={[
            { value: '', label: t('pipeline.startOne') },
            ...all.map((one) => ({ value: one.id, label: t('pipeline.startLike', { pipeline: one.name }) })),
            ...trades.map(({ id, name }) => ({
              value: TRADE + id,
              label: name[language.value],
              group: t('pipeline.trades'),
            })),
          ]}
        />
        <Button type="submit">{t('pipeline.add')}</Button>
      </form>
    </Section>
  )
}
