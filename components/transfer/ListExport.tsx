/** Any list or saved view, picked by its name, as a file. */
import { useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import { companyCount, peopleCount } from '../../lib/db/counts'
import { filteredIds } from '../../lib/db/filteredIds'
import { companyIds, openDealIds, peopleIds } from '../../lib/db/listIds'
import { pipelines as allPipelines } from '../../lib/db/read'
import { views as allViews, isNamed } from '../../lib/db/views'
import type { Listing } from '../../lib/db/walks'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { type ExportOf, ExportWays } from '../lists/ExportWays'
import { usualColumns } from '../lists/usualColumns'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'

type Choice = ExportOf & { value: string; label: string; group: string }

export function ListExport() {
  const choices = useChoices()
  const [chosen, setChosen] = useState('people')
  const at = choices.find(({ value }) => value === chosen) ?? choices[0]
  return (
    <Section title={t('whole.lists')} class="settings-panel">
      <div class="settings-add">
        <SelectField label={t('whole.list')} value={at?.value ?? ''} options={choices} onValue={setChosen} />
      </div>
      {at && <ExportWays key={at.value} noun={at.noun} ids={at.ids} plain total={at.total} columns={at.columns} />}
    </Section>
  )
}

function useChoices(): Choice[] {
  const people = useReady(peopleCount, [])
  const companies = useReady(companyCount, [])
  const pipelines = useReady(allPipelines, []) ?? []
  const views = useReady(allViews, []) ?? []
  const group = t('whole.listOf')
  const columns = (noun: Noun) => usualColumns(noun, true)
  return [
    {
      value: 'people',
      label: t('whole.allPeople'),
      group,
      noun: 'people',
      ids: () => peopleIds(''),
      total: people,
      columns: columns('people'),
    },
    {
      value: 'companies',
      label: t('whole.allCompanies'),
      group,
      noun: 'companies',
      ids: () => companyIds(''),
      total: companies,
      columns: columns('companies'),
    },
    ...pipelines.map(
      ({ id, name }): Choice => ({
        value: `deals ${id}`,
        label: t('whole.openDeals', { pipeline: name }),
        group,
        noun: 'deals',
        ids: () => openDealIds(id),
        columns: columns('deals'),
      }),
    ),
    ...views.filter(isNamed).map(
      (view): Choice => ({
        value: `view ${view.id}`,
        label: `${view.name} (${t(`nav.${view.noun}`)})`,
        group: t('whole.views'),
        noun: view.noun,
        ids: (about) =>
          filteredIds({
            noun: view.noun,
            filter: view.filter ?? { join: 'and', groups: [] },
            about,
            pipelineId: view.pipelineId ?? (view.noun === 'deals' ? pipelines[0]?.id : undefined),
            sort: view.sort as Listing['sort'],
          }),
        columns: view.columns.length ? view.columns.map(({ id }) => id) : columns(view.noun),
      }),
    ),
  ]
}
