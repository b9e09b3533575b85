/** Stages to choose from, under their pipelines where there are several. */
import type { About } from '../../lib/core/fields'
import type { Option } from '../shared/SelectField'

export const stageOptions = ({ pipelines }: About): Option[] =>
  pipelines.flatMap(({ name, stages }) =>
    stages.map(({ id, name: label }) => ({ value: id, label, ...(pipelines.length > 1 && { group: name }) })),
  )
