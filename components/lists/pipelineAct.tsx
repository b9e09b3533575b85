/** Many deals go into another pipeline: which, and into which of its stages. */
import { afterStages, type Pipeline, saleStages } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { SelectField } from '../shared/SelectField'
import type { Act } from './acts'
import { act } from './dealActParts'

/** @param pipelines those to choose from; at least one */
export function pipelineAct(pipelines: readonly Pipeline[]): Act {
  const chosen = (id: string | undefined) => pipelines.find((one) => one.id === id) ?? pipelines[0]
  return {
    id: 'pipeline',
    label: t('bulk.pipeline'),
    Fields: ({ values, set }) => {
      const into = chosen(values.pipeline)
      if (!into) return null
      const after = afterStages(into)
      const to = into.stages.find((stage) => stage.id === values.stage)
      return (
        <>
          <SelectField
            label={t('deal.pipeline')}
            value={into.id}
            options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            onValue={(pipeline) => set({ pipeline, stage: '' })}
          />
          <SelectField
            label={t('deal.stage')}
            hint={to?.criteria && t('gate.criteria', { criteria: to.criteria })}
            value={to?.id ?? ''}
            options={[
              { value: '', label: t('bulk.choose') },
              ...saleStages(into).map(({ id, name }) => ({ value: id, label: name })),
              // Those are for deals won, which a list through a filter may show.
              ...after.map(({ id, name }) => ({ value: id, label: name, group: t('stage.after') })),
            ]}
            onValue={(stage) => set({ stage })}
          />
        </>
      )
    },
    make: ({ pipeline, stage }) => {
      const into = chosen(pipeline)
      return act(into && stage && { kind: 'pipeline', pipelineId: into.id, stageId: stage })
    },
    field: () => ['pipeline', 'stage'],
  }
}
