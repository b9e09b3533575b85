/** A pipeline's board with what it is asked: which deals it shows, in which groups, and what they come to. */
import { computed } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { SiftedColumn } from '../../lib/core/boardGroups'
import type { Day } from '../../lib/core/days'
import { NO_FILTER } from '../../lib/core/filterMatch'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Question } from '../../lib/db/boardSift'
import { t } from '../../lib/state/language'
import { route } from '../../lib/state/route'
import { FilterBar } from '../filter/FilterBar'
import { FilterButton } from '../filter/FilterButton'
import { type ListFilter, useListFilter } from '../filter/useListFilter'
import { ViewTabs } from '../filter/ViewTabs'
import { useSame } from '../shared/useSame'
import { BoardTools } from './BoardTools'
import { dealField } from './cardLook'
import { DealBoard, SiftedBoard } from './DealBoard'

type Props = {
  pipeline: Pipeline
  pipelines: readonly Pipeline[]
  today: Day
  /** Told what the columns hold that a filter leaves; undefined where there is none. */
  onFiltered: (columns: readonly SiftedColumn[] | undefined) => void
}

export function BoardView({ onFiltered, pipeline: given, ...props }: Props) {
  // Another object with the same in it is no other pipeline: what was looked through is not looked through again.
  const pipeline = useSame(given)
  const list = useListFilter('deals')
  const bar = list as ListFilter
  const about = useSame(list.about)
  const { filter } = list
  const groupBy = pipeline.groupBy !== undefined && dealField(pipeline.groupBy) ? pipeline.groupBy : undefined
  const question = useMemo((): Question | undefined => {
    if (!about || (!filter && groupBy === undefined)) return undefined
    return { filter: filter ?? NO_FILTER, groupBy, about }
  }, [filter, groupBy, about])
  const isFiltered = filter !== undefined

  const [columns, setColumns] = useState<readonly SiftedColumn[]>()
  const found = isFiltered ? columns : undefined
  useEffect(() => onFiltered(found), [found])
  useEffect(() => () => onFiltered(undefined), [])
  // Until it is known what is asked, nothing is shown that is not asked for.
  const waits = list.waiting && (pipeline.groupBy !== undefined || list.asked !== undefined || savedView.value)
  return (
    <div class="board-frame">
      <div class="board-tools">
        <FilterButton of={bar} />
        <BoardTools pipeline={pipeline} />
        <ViewTabs of={bar} keeps={{ pipelineId: pipeline.id }} />
        <FilterBar
          of={bar}
          found={
            <p class="filter-found hint" role="status">
              {found && foundWords(found)}
            </p>
          }
        />
      </div>
      {waits ? (
        <div class="board" aria-busy="true" />
      ) : question ? (
        <SiftedBoard {...props} pipeline={pipeline} question={question} onColumns={setColumns} />
      ) : (
        <DealBoard {...props} pipeline={pipeline} />
      )}
    </div>
  )
}

/** The address names a view, which may bring a filter. */
const savedView = computed(() => 'saved' in route.value && route.value.saved !== undefined)

function foundWords(columns: readonly SiftedColumn[]): string {
  const n = columns.reduce((sum, { count }) => sum + count, 0)
  if (columns.some(({ counting }) => counting)) return t('board.looking', { n })
  return n ? t('board.found', { n }) : t('board.noMatch')
}
