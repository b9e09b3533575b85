/** Reads what the cards that are drawn need beside their column: the deals themselves where it knows only which they are, and people's names where cards bear those. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Slot } from '../../lib/core/boardGroups'
import type { Deal } from '../../lib/core/deal'
import { personLabel } from '../../lib/core/person'
import type { Names } from '../../lib/db/kept'
import { companyNames, peopleByIds } from '../../lib/db/read'
import { useReady } from '../../lib/state/live'
import type { ColumnProps } from './BoardColumn'
import { dealField } from './cardLook'
import { useCards } from './useCards'

type Draw = (
  dealOf: (id: string) => Deal | undefined,
  names: Names,
  people?: ReadonlyMap<string, string>,
) => ComponentChildren
type Props = ColumnProps & { drawn: readonly number[]; slots?: readonly Slot[]; children: Draw }

/** How many cards at either end are read along, so that not every turn of the wheel asks anew. */
const ALONG = 8

export function ReadCards(props: Props) {
  if ('counting' in props.column) return <SeedCards {...props} />
  return <NamedCards {...props} deals={inView(props, props.column.deals) as Deal[]} names={props.names} />
}

/** The places in view and a few at either end; what stands there of a list of cards. */
function inView<C extends { id: string }>({ drawn, slots }: Props, cards: readonly C[]): C[] {
  const from = Math.max(0, Math.floor((drawn[0] ?? 0) / ALONG - 1) * ALONG)
  const to = Math.ceil(((drawn.at(-1) ?? 0) + 1) / ALONG + 1) * ALONG
  const places = slots
    ? slots.slice(from, to).flatMap((slot) => ('index' in slot ? slot.index : []))
    : Array.from({ length: to - from }, (_, i) => from + i)
  return places.flatMap((i) => cards[i] ?? [])
}

function SeedCards(props: Props) {
  const { at, column, slots, drawn, onRead } = props
  const ids = inView(props, column.deals as readonly { id: string }[]).map((card) => card.id)
  if (at !== undefined && !ids.includes(at)) ids.push(at)
  const { deals, names } = useCards(ids)
  useEffect(() => onRead(deals), [deals])
  const companies = slots && headings(slots, drawn)
  const called = useReady(async () => (companies?.length ? companyNames(companies) : undefined), [companies?.join()])
  const all = called ? new Map([...names, ...called]) : names
  return <NamedCards {...props} deals={[...deals.values()]} names={all} dealOf={(id) => deals.get(id)} />
}

/** The keys of the groups whose headings are drawn; only those of companies are ids of records. */
const headings = (slots: readonly Slot[], drawn: readonly number[]) =>
  drawn.flatMap((i) => {
    const slot = slots[i]
    return slot && 'group' in slot && slot.group.key ? slot.group.key : []
  })

type Named = Props & { deals: readonly Deal[]; names: Names; dealOf?: (id: string) => Deal | undefined }

function NamedCards({ look, deals, names, dealOf = () => undefined, children }: Named) {
  const wanted = look.fields.some((id) => dealField(id)?.needs === 'people')
  if (!wanted) return <>{children(dealOf, names)}</>
  return <WithPeople deals={deals}>{(people) => children(dealOf, names, people)}</WithPeople>
}

function WithPeople({
  deals,
  children,
}: {
  deals: readonly Deal[]
  children: (people?: ReadonlyMap<string, string>) => ComponentChildren
}) {
  const ids = [...new Set(deals.flatMap((deal) => deal.personIds))]
  const people = useReady(
    async () => new Map((await peopleByIds(ids)).map((one) => [one.id, personLabel(one)])),
    [ids.join()],
  )
  return <>{children(people)}</>
}
