/** The places of the full page. Where they stand in one line, those for which there is no room are in a menu at its end. */
import { ChevronDown } from 'lucide-preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { dueCount } from '../lib/db/counts'
import { currentDay } from '../lib/state/clock'
import { formatNumber } from '../lib/state/format'
import { language, t } from '../lib/state/language'
import { useReady } from '../lib/state/live'
import { go, parseRoute, type Route } from '../lib/state/route'
import { Menu } from './shared/Menu'

const PLACES = [
  'home',
  'today',
  'deals',
  'people',
  'companies',
  'prospecting',
  'reports',
  'history',
  'settings',
] as const
type Place = (typeof PLACES)[number]

/** A record's page belongs to its list, and what the settings lead to belongs to them. */
const PLACE_OF: Partial<Record<Route['page'], Place>> = {
  deal: 'deals',
  person: 'people',
  company: 'companies',
  sheet: 'prospecting',
  task: 'today',
  'person-data': 'people',
  diagnostics: 'settings',
  norms: 'settings',
  welcome: 'settings',
  rules: 'settings',
  templates: 'settings',
  sequences: 'settings',
  targets: 'reports',
  import: 'settings',
  export: 'settings',
  cloud: 'settings',
  silent: 'settings',
}

export function Places({ at }: { at: Route }) {
  const today = currentDay.value
  const due = useReady(() => dueCount(today), [today])
  const list = useRef<HTMLUListElement>(null)
  const fitting = useFitting(list, [language.value, due])
  const here = at.page === 'duplicates' ? at.of : (PLACE_OF[at.page] ?? at.page)
  const beyond = PLACES.slice(fitting)
  return (
    <nav aria-label={t('nav.places')}>
      <ul ref={list}>
        {PLACES.map((place, i) => (
          <li key={place} class={i < fitting ? undefined : 'nav-beyond'}>
            <a href={`#/${place}`} aria-current={here === place ? (at.page === here ? 'page' : 'true') : undefined}>
              {t(`nav.${place}`)}
              {place === 'today' && due ? (
                <span class="nav-count">
                  {formatNumber(due)}
                  <span class="unseen"> {t('nav.due', { n: due })}</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
      {beyond.length > 0 && (
        <Menu
          kind="quiet"
          class={beyond.some((place) => place === here) ? 'nav-more here' : 'nav-more'}
          items={beyond.map((place) => ({
            id: place,
            label: t(`nav.${place}`),
            checked: here === place,
            run: () => go(parseRoute(`#/${place}`)),
          }))}
        >
          {t('nav.more')}
          <ChevronDown size={14} aria-hidden="true" />
        </Menu>
      )}
    </nav>
  )
}

/**
 * How many places stand on the first line of a list that may break into several; the rest is hidden below its edge.
 * @param by what else than the width changes how much room they take
 */
function useFitting(list: { current: HTMLUListElement | null }, by: readonly unknown[]): number {
  const [fitting, setFitting] = useState<number>(PLACES.length)
  const measure = () => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[]
    const isLine = list.current && getComputedStyle(list.current).display === 'flex'
    const first = items[0]?.offsetTop ?? 0
    const below = isLine ? items.findIndex((item) => item.offsetTop > first) : -1
    setFitting(below < 0 ? PLACES.length : below)
  }
  // Before the first paint, so that nothing jumps; again with the button beside it, which takes room itself.
  useLayoutEffect(measure, [...by, fitting])
  useEffect(() => {
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return fitting
}
