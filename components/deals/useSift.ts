/** The board of one pipeline through a filter or in groups: looked through in pieces, each drawn, and kept up to date. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { groupsOf, type Seed, type SiftedColumn, siftedColumn } from '../../lib/core/boardGroups'
import { fieldOf } from '../../lib/core/fields'
import type { Loaded } from '../../lib/core/loaded'
import { type Pipeline, saleStages } from '../../lib/core/pipeline'
import { type Question, type Sift, siftOn } from '../../lib/db/boardSift'
import { useReadOn } from '../../lib/state/live'

export type SiftState = {
  /** Missing until the first pieces were looked at. */
  columns?: readonly SiftedColumn[]
  /** What the columns were found by: until the next question is answered, that is the one before. */
  question?: Question
  error?: unknown
}

/** @param closed keys of groups whose cards are not shown */
export function useSift(pipeline: Pipeline, question: Question, closed: ReadonlySet<string>): SiftState {
  const [step, setStep] = useState(0)
  const { value, error } = useReadOn<Answer>(
    async (before) => ({ ...(await siftOn(pipeline, question, before)), pipeline, question }),
    [pipeline, question],
    [step],
  )
  useEffect(() => {
    if (value && !value.ended) setStep((n) => n + 1)
  }, [value])
  const drawn = useRef<Drawn[]>([])
  const columns = useMemo(() => value && columnsOf(value, closed, drawn), [value, closed])
  return { columns, question: value?.question, error }
}

type Answer = Sift & { pipeline: Pipeline; question: Question }
type Drawn = { list: Loaded<Seed>; closed: ReadonlySet<string>; question: Question; column: SiftedColumn }

/** A column of which nothing is another stays the same object, and so is not drawn anew. */
function columnsOf({ lists, pipeline, question }: Answer, closed: ReadonlySet<string>, last: { current: Drawn[] }) {
  const { groupBy, about } = question
  const field = groupBy === undefined ? undefined : fieldOf('deals', groupBy, about)
  last.current = saleStages(pipeline).flatMap((stage, i): Drawn[] => {
    const list = lists[i]
    if (!list) return []
    const old = last.current[i]
    if (old && old.list === list && old.closed === closed && old.question === question) return [old]
    const groups = field && groupsOf(list.rows, field, about, closed)
    return [{ list, closed, question, column: siftedColumn(stage, list.rows, list.ended, groups) }]
  })
  return last.current.map((one) => one.column)
}
