/** The board of a pipeline: all its open deals, or those that a filter leaves, in groups where that is wanted. */
import { useEffect, useState } from 'preact/hooks'
import type { Group, SiftedColumn } from '../../lib/core/boardGroups'
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Question } from '../../lib/db/boardSift'
import type { Names } from '../../lib/db/kept'
import { t } from '../../lib/state/language'
import { BoardCards } from './BoardCards'
import { useBoard } from './useBoard'
import { useSift } from './useSift'

type Props = { pipeline: Pipeline; pipelines: readonly Pipeline[]; today: Day }

/** The board as it is: every open deal, in no groups. */
export function DealBoard(props: Props) {
  const state = useBoard(props.pipeline, props.today)
  if (state.error) return <Failed error={state.error} />
  if (!state.columns) return <div class="board" aria-busy="true" />
  return <BoardCards {...props} {...state} columns={state.columns} />
}

type SiftedProps = Props & { question: Question; onColumns: (columns: readonly SiftedColumn[] | undefined) => void }

/** The board through a filter, or in groups. */
export function SiftedBoard({ question, onColumns, ...props }: SiftedProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const { columns, question: asked, error } = useSift(props.pipeline, question, closed)
  useEffect(() => onColumns(columns), [columns])
  useEffect(() => () => onColumns(undefined), [])
  const press = ({ key, closed: was }: Group) => {
    const others = [...closed].filter((one) => one !== key)
    setClosed(new Set(was ? others : [...others, key]))
  }
  if (error) return <Failed error={error} />
  if (!columns) return <div class="board" aria-busy="true" />
  return <BoardCards {...props} columns={columns} names={NO_NAMES} asked={asked} onGroup={press} />
}

const NO_NAMES: Names = new Map()

const Failed = ({ error }: { error: unknown }) => (
  <p class="page-body failed" role="alert">
    {t('failed', { why: String(error) })}
  </p>
)
