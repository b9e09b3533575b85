/** The board: a column a stage, deals dragged or moved by keys, and each move told to those who do not see it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Column, neighbour, placeOf, type Step } from '../../lib/core/board'
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import { moveDeal, setStatus } from '../../lib/db/deals'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { useShortcuts } from '../shared/shortcuts'
import { BoardColumn } from './BoardColumn'
import { BoardDialog } from './BoardDialog'
import { type BoardActs, boardKeys, onAltArrow } from './boardKeys'
import { DropPlaces, type Leaving } from './DropPlaces'
import { dealMenu, type Prompt } from './dealMenu'
import { moveOn } from './moveOn'
import { type BoardState, useBoard } from './useBoard'
import { useStanding } from './useStanding'

type Props = { pipeline: Pipeline; pipelines: readonly Pipeline[]; today: Day }

export function DealBoard(props: Props) {
  const state = useBoard(props.pipeline, props.today)
  if (state.error) {
    return (
      <p class="page-body failed" role="alert">
        {t('failed', { why: String(state.error) })}
      </p>
    )
  }
  if (!state.columns) return <div class="board" aria-busy="true" />
  return <Cards {...props} {...state} columns={state.columns} />
}

type CardsProps = Props & BoardState & { columns: readonly Column[] }

function Cards({ pipeline, pipelines, columns, names, reach, follow, today }: CardsProps) {
  const root = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<{ id: string; prompt: Prompt }>()
  const [said, setSaid] = useState('')
  const standing = useStanding(root, columns, ({ stage, deals, count }, index) => {
    const title = deals[index]?.title ?? ''
    setSaid(t('board.moved', { title, stage: stage.name, place: index + 1, n: count }))
  })
  follow(standing.id)

  const dealOf = (id: string) => {
    const at = placeOf(columns, id)
    return at && columns[at.column]?.deals[at.index]
  }
  /** Whether it moves at once: else its stage asks for something first. */
  const move = (id: string, stageId: string): boolean => {
    const deal = dealOf(id)
    const ask = (prompt: Prompt) => setAsked({ id, prompt })
    return deal !== undefined && moveOn(deal, pipeline, stageId, ask, () => act(() => moveDeal(id, stageId)))
  }
  const leave = (id: string, to: Leaving) =>
    to === 'won' ? void act(() => setStatus(id, { status: to })) : setAsked({ id, prompt: to })

  const onCard = () => document.activeElement instanceof HTMLElement && 'deal' in document.activeElement.dataset
  // Keys come faster than the board is drawn anew: until it is, the deal counts as standing where it was sent.
  const sent = useRef<{ id: string; column: number; from: readonly Column[] }>()
  const columnOf = (id: string) =>
    sent.current?.id === id && sent.current.from === columns ? sent.current.column : (placeOf(columns, id)?.column ?? 0)
  const moveTo = (column: number) => {
    const stage = columns[column]?.stage
    if (!standing.id || !stage || !move(standing.id, stage.id)) return
    sent.current = { id: standing.id, column, from: columns }
  }
  // However fast one walks, the cards after the one that has the keyboard are read.
  useEffect(() => {
    const at = standing.id === undefined ? undefined : placeOf(columns, standing.id)
    const column = at && columns[at.column]
    if (column && !column.whole) reach(column.stage.id, at.index)
  }, [standing.id, columns])

  // The foot of a long column is gone to once it was read.
  const foot = useRef<string>()
  const step = (to: Step) => {
    const column = to === 'last' && onCard() ? columns[columnOf(standing.id ?? '')] : undefined
    if (!column || column.whole) return standing.go(onCard() ? neighbour(columns, standing.id, to) : standing.id)
    foot.current = column.stage.id
    reach(column.stage.id, column.count)
  }
  useEffect(() => {
    const column = columns.find(({ stage, whole }) => stage.id === foot.current && whole)
    if (!column) return
    foot.current = undefined
    standing.go(column.deals.at(-1)?.id)
  }, [columns])
  const acts: BoardActs = {
    onCard,
    listens: () => onCard() || document.activeElement === document.body || document.activeElement?.tagName === 'H1',
    step,
    shift: (by) => standing.id && moveTo(columnOf(standing.id) + by),
    moveTo,
    leave: (to) => standing.id && leave(standing.id, to),
  }
  useShortcuts(t('nav.board'), boardKeys(acts))

  const deal = asked && dealOf(asked.id)
  const here = placeOf(columns, standing.id ?? '')?.column
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its cards, which are links, pass up
    <div
      class="board"
      ref={root}
      onKeyDown={(event) => onAltArrow(event, acts)}
      onFocusIn={(event) => {
        const id = event.target instanceof HTMLElement ? event.target.dataset.deal : undefined
        if (id) standing.arrived(id)
      }}
    >
      <div class="board-columns">
        {columns.map((column, index) => (
          <BoardColumn
            key={column.stage.id}
            column={column}
            names={names}
            today={today}
            at={here === index ? standing.id : undefined}
            itemsFor={(one) =>
              dealMenu(
                one,
                pipeline,
                pipelines,
                (prompt) => setAsked({ id: one.id, prompt }),
                () => go({ page: 'deal', id: one.id }),
              )
            }
            onDrop={(id) => void move(id, column.stage.id)}
            onReach={(index) => reach(column.stage.id, index)}
          />
        ))}
      </div>
      <DropPlaces onDrop={(id, to) => leave(id, to)} />
      <p class="unseen" role="status">
        {said}
      </p>
      {deal && asked && (
        <BoardDialog deal={deal} prompt={asked.prompt} pipelines={pipelines} onClose={() => setAsked(undefined)} />
      )}
    </div>
  )
}
