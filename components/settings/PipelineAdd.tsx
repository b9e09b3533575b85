/** A new pipeline: its name, and the stages that it begins with. */
import { useState } from 'preact/hooks'
import type { Pipeline } from '../../lib/core/pipeline'
import { isPipelineNameTaken } from '../../lib/core/stages'
import { addPipeline } from '../../lib/db/pipelines'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

export function PipelineAdd({ all }: { all: readonly Pipeline[] }) {
  const form = useForm('pipeline:new', { name: '', start: '' })
  const [wrong, setWrong] = useState<string>()
  const { name, start } = form.values
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
    if (!(await act(() => addPipeline(name, { from, firstStage: t('pipeline.first') })))) return
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
          onValue={form.set('start')}
          options={[
            { value: '', label: t('pipeline.startOne') },
            ...all.map((one) => ({ value: one.id, label: t('pipeline.startLike', { pipeline: one.name }) })),
          ]}
        />
        <Button type="submit">{t('pipeline.add')}</Button>
      </form>
    </Section>
  )
}
