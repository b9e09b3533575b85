/**
 * The palette: every action that can be done here and every record, found by a few letters. After the ARIA combobox pattern: the
 * focus stays in the field, arrows move through the list, Enter chooses, Escape gives the focus back to where it was.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { find, readAhead } from '../../lib/db/find'
import { language, t } from '../../lib/state/language'
import { useKept, useReady } from '../../lib/state/live'
import '../shared/floating.css'
import { usePickWhenFound } from '../shared/usePickWhenFound'
import type { View } from '../sidebar/view'
import { entriesOf } from './entries'
import { actsLately, keepLately } from './lately'
import { closePalette, type Opened, offerAnew } from './open'
import { PaletteList } from './PaletteList'
import './palette.css'
import { knownPlaces, placeActs } from './places'
import { groupsFor, type Row } from './rows'

const RECORDS = 8
const PAGE = 8
const NOTHING = { pipelines: [], views: [], sheets: [] }

type Props = { opened: Opened; onView: (view: View) => void }

export function Palette({ opened, onView }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const known = useReady(knownPlaces, []) ?? NOTHING
  const [lately] = useState(actsLately)
  const spoken = language.value
  const opensIn = useRef(spoken)
  const entries = useMemo(() => entriesOf(opened.offers, placeActs(known, onView)), [opened, known, spoken])
  const typed = query.trim()
  const { value: records = [], waiting } = useKept(async () => (typed ? find(typed, RECORDS) : []), [typed])
  const groups = useMemo(() => groupsFor(entries, query, lately, typed ? records : []), [entries, query, records])
  const rows = groups.flatMap((group) => group.rows)
  const at = Math.min(active, rows.length - 1)

  useLayoutEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
    readAhead()
  }, [])
  // Another window may have chosen another language; by now the screen below is drawn in it.
  useEffect(() => {
    if (opensIn.current !== spoken) offerAnew()
    opensIn.current = spoken
  }, [spoken])
  // A new question starts at what fits best.
  useEffect(() => setActive(0), [query])

  const close = () => {
    dialog.current?.close()
    if (opened.from?.isConnected) opened.from.focus()
    closePalette()
  }
  const choose = (row: Row | undefined) => {
    if (!row) return
    // First, so that it runs where it was asked for: on the card, in the row that had the focus.
    close()
    if (row.record) return onView({ show: row.record.kind, id: row.record.id })
    keepLately(row.id)
    row.entry?.run()
  }
  const enter = usePickWhenFound(query, waiting && !rows.length, () => choose(rows[at]))
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 }
  const jumps: Record<string, number> = {
    PageDown: Math.min(at + PAGE, rows.length - 1),
    PageUp: Math.max(at - PAGE, 0),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.isComposing) return
    const to = steps[event.key] ?? jumps[event.key]
    if (to !== undefined) rows.length && setActive((to + rows.length) % rows.length)
    else if (event.key === 'Enter') enter()
    else if (event.key === 'Escape' || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) close()
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      class="dialog palette"
      aria-label={t('palette.title')}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && pressedOutside.current) close()
      }}
    >
      <input
        class="input large"
        type="text"
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={t('palette.hint')}
        autoComplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <PaletteList id={id} groups={groups} at={at} onChoose={choose} />
      <p role="status" class={rows.length || waiting ? 'unseen' : 'palette-none'}>
        {!typed || waiting
          ? ''
          : rows.length
            ? t('search.found', { n: rows.length })
            : t('palette.none', { query: typed })}
      </p>
    </dialog>
  )
}
