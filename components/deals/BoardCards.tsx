/** The columns of a board: deals dragged or moved by keys, and each move told to those who do not see it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Column, neighbour, placeOf, type Step } from '../../lib/core/board'
import type { Group, SiftedColumn } from '../../lib/core/boardGroups'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Question } from '../../lib/db/boardSift'
import { moveDeal, setStatus } from '../../lib/db/deals'
import type { Names } from '../../lib/db/kept'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { useShortcuts } from '../shared/shortcuts'
import { BoardColumn } from './BoardColumn'
import { BoardDialog } from './BoardDialog'
import { type BoardActs, boardActs, onAltArrow } from './boardKeys'
import { useLook } from './cardLook'
import { DropPlaces, type Leaving } from './DropPlaces'
import { dealMenu, type Prompt } from './dealMenu'
import { groupWords } from './groupWords'
import { moveOn } from './moveOn'
import type { BoardState } from './useBoard'
import { useFoot } from './useFoot'
import { useSent } from './useSent'
import { useStanding } from './useStanding'

type Props = Partial<Pick<BoardState, 'reach' | 'follow'>> & {
  pipeline: Pipeline
  pipelines: readonly Pipeline[]
  today: Day
  columns: readonly (Column | SiftedColumn)[]
  names: Names
  /** By what they were found, where it was not by their stage alone. */
  asked?: Question
  onGroup?: (group: Group) => void
}

export function BoardCards({ pipeline, pipelines, columns, names, reach, follow, today, asked: by, onGroup }: Props) {
  const look = useLook(pipeline)
  // Deals that were read by their cards: each card that one can act on is drawn.
  const read = useRef(new Map<string, Deal>())
  const root = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<{ id: string; prompt: Prompt }>()
  const [said, setSaid] = useState('')
  const standing = useStanding(root, columns, ({ stage, deals, count }, index) => {
    const title = dealOf(deals[index]?.id ?? '')?.title ?? ''
    setSaid(t('board.moved', { title, stage: stage.name, place: index + 1, n: by ? deals.length : count }))
  })
  follow?.(standing.id)

  const dealOf = (id: string): Deal | undefined => {
    const at = placeOf(columns, id)
    const card = at && columns[at.column]?.deals[at.index]
    return card && ('title' in card ? card : read.current.get(id))
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
  const [columnOf, wasSent] = useSent(columns)
  const moveTo = (column: number) => {
    const stage = columns[column]?.stage
    if (!standing.id || !stage || !move(standing.id, stage.id)) return
    wasSent(standing.id, column)
  }
  // However fast one walks, the cards after the one that has the keyboard are read.
  useEffect(() => {
    const at = standing.id === undefined ? undefined : placeOf(columns, standing.id)
    const column = at && columns[at.column]
    if (column && !column.whole) reach?.(column.stage.id, at.index)
  }, [standing.id, columns])

  const toFoot = useFoot(columns, standing.go, reach)
  const step = (to: Step) => {
    const column = to === 'last' && onCard() ? columns[columnOf(standing.id ?? '')] : undefined
    if (!column || column.whole) return standing.go(onCard() ? neighbour(columns, standing.id, to) : standing.id)
    toFoot(column)
  }
  const acts: BoardActs = {
    onCard,
    listens: () => onCard() || document.activeElement === document.body || document.activeElement?.tagName === 'H1',
    step,
    shift: (by) => standing.id && moveTo(columnOf(standing.id) + by),
    moveTo,
    leave: (to) => standing.id && leave(standing.id, to),
  }
  const chosen = standing.id === undefined ? undefined : dealOf(standing.id)
  const ofChosen = chosen ? dealMenu(chosen, pipeline, pipelines, (prompt) => setAsked({ id: chosen.id, prompt })) : []
  useShortcuts(t('nav.board'), boardActs(acts, ofChosen, chosen?.title))

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
      <div class="board-columns" style={{ '--card': `${look.card}px` }}>
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
            onReach={(index) => reach?.(column.stage.id, index)}
            look={look}
            onRead={(deals) => {
              for (const [id, deal] of deals) read.current.set(id, deal)
              standing.drawn()
            }}
            groupName={(group, called) => groupWords(by, group.key, called)}
            onGroup={(group) => onGroup?.(group)}
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
