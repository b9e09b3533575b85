/** Where the full page stands: the address after `#`, so that back, forward, bookmarks and links from elsewhere all work. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'

/** Places of which there is one, and nothing is asked. */
const PLACES = [
  'home',
  'today',
  'prospecting',
  'diagnostics',
  'norms',
  'welcome',
  'import',
  'export',
  'cloud',
  'silent',
  'rules',
  'targets',
  'sequences',
] as const

/** Records by id (letters, digits and dashes, so nothing is escaped); lists with what they are filtered by. */
export type Route =
  | { page: (typeof PLACES)[number] }
  /** Of the day, or of a week: the one of a day, else the last that is over. */
  | { page: 'summary'; of?: 'week'; day?: string }
  /** One report, or all that there are. */
  | { page: 'reports'; report?: string }
  /** `part`: the action that names the part which is looked for, with the pipeline's id where each has one. */
  | { page: 'settings'; part?: string }
  /** `saved`: the view of the user's own that is open. */
  | { page: 'people' | 'companies'; saved?: string }
  /** A prospecting list: its rows as a table, or the one to work, by its id where it is not the next one. */
  | { page: 'sheet'; id: string; view?: 'table'; row?: string }
  /** `person`, `deal`: with whom the preview is filled in. */
  | { page: 'templates'; person?: string; deal?: string }
  /** Of people, where nothing else is said. */
  | { page: 'duplicates'; of: 'people' | 'companies' }
  /** `record`: `table:id` of the one whose changes are asked for. */
  | { page: 'history'; record?: string }
  | { page: 'deals'; view: 'board' | 'list'; pipeline?: string; saved?: string }
  /** `beside`: another person who may be the same, to be looked at beside this one. */
  | { page: 'deal' | 'person' | 'company' | 'task'; id: string; beside?: string }
  /** Everything that is kept of one person; `erase`: with the question whether it is to be erased. */
  | { page: 'person-data'; id: string; erase?: true }
  | { page: 'nowhere' }

const LISTS = ['people', 'companies'] as const
const RECORDS = { deals: 'deal', people: 'person', companies: 'company', tasks: 'task' } as const
const FOLDERS = { deal: 'deals', person: 'people', company: 'companies', task: 'tasks' } as const

/** Reads what follows `#`, such as `#/deals/<id>` or `#/deals?view=list`; nothing at all means the board. */
export function parseRoute(hash: string): Route {
  const url = new URL(hash.replace(/^#\/?/, ''), 'page:/')
  const [folder = '', id, ...more] = url.pathname.split('/').filter(Boolean)
  const asked = (name: string) => url.searchParams.get(name) ?? undefined
  const saved = (name: string) => (asked(name) === undefined ? {} : { saved: asked(name) })
  if (id !== undefined && folder === 'people' && more.join() === 'data')
    return { page: 'person-data', id, ...(asked('erase') !== undefined && { erase: true }) }
  if (more.length) return { page: 'nowhere' }
  if (id !== undefined && folder === 'prospecting') {
    const row = asked('row')
    return { page: 'sheet', id, ...(asked('view') === 'table' ? { view: 'table' } : row && { row }) }
  }
  if (folder === 'reports') return { page: folder, ...(id !== undefined && { report: id }) }
  if (id !== undefined) {
    const page = RECORDS[folder as keyof typeof RECORDS]
    const beside = (page === 'person' && url.searchParams.get('beside')) || undefined
    return page ? { page, id, ...(beside && { beside }) } : { page: 'nowhere' }
  }
  if (folder === '' || folder === 'deals') {
    const view = url.searchParams.get('view') === 'list' ? 'list' : 'board'
    return { page: 'deals', view, pipeline: asked('pipeline'), ...saved('saved') }
  }
  const list = LISTS.find((name) => name === folder)
  if (list) return { page: list, ...saved('view') }
  if (folder === 'settings') return { page: folder, ...(asked('part') && { part: asked('part') }) }
  if (folder === 'summary') {
    const day = asked('day')
    return { page: folder, ...(asked('of') === 'week' && { of: 'week' as const, ...(day && { day }) }) }
  }
  if (folder === 'history') return { page: folder, record: asked('record') }
  if (folder === 'templates') return { page: folder, person: asked('person'), deal: asked('deal') }
  if (folder === 'duplicates')
    return { page: folder, of: url.searchParams.get('of') === 'companies' ? 'companies' : 'people' }
  const page = PLACES.find((name) => name === folder)
  return page ? { page } : { page: 'nowhere' }
}

/** What is asked of a place, as it follows the place in its address; nothing where nothing is. */
function query(asked: Record<string, string | undefined>): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return said.length ? `?${new URLSearchParams(said)}` : ''
}

/** The address of a place, for links: `#/people/<id>`. */
export function addressOf(route: Route): string {
  if (route.page === 'nowhere') return '#/'
  if (route.page === 'person-data') return `#/people/${route.id}/data${route.erase ? '?erase' : ''}`
  if (route.page === 'sheet') {
    const more = route.view ? '?view=table' : route.row ? `?row=${route.row}` : ''
    return `#/prospecting/${route.id}${more}`
  }
  if (route.page === 'reports') return route.report ? `#/reports/${route.report}` : '#/reports'
  if ('id' in route) return `#/${FOLDERS[route.page]}/${route.id}${route.beside ? `?beside=${route.beside}` : ''}`
  if (route.page === 'settings' && route.part) return `#/settings?part=${encodeURIComponent(route.part)}`
  if (route.page === 'summary') {
    const day = route.day && `&day=${encodeURIComponent(route.day)}`
    return `#/summary${route.of ? `?of=week${day ?? ''}` : ''}`
  }
  if (route.page === 'history' && route.record) return `#/history?record=${encodeURIComponent(route.record)}`
  if (route.page === 'templates') return `#/templates${query({ person: route.person, deal: route.deal })}`
  if (route.page === 'duplicates' && route.of === 'companies') return '#/duplicates?of=companies'
  if (route.page !== 'deals') {
    return 'saved' in route && route.saved
      ? `#/${route.page}?view=${encodeURIComponent(route.saved)}`
      : `#/${route.page}`
  }
  const view = route.view === 'list' ? route.view : undefined
  // `view` says how deals are shown here; of other lists it names the view that is open.
  return `#/deals${query({ view, pipeline: route.pipeline, saved: route.saved })}`
}

const hear = () => {
  hash.value = location.hash
}
const hash = signal(location.hash, {
  watched() {
    hear()
    addEventListener('hashchange', hear)
  },
  unwatched() {
    removeEventListener('hashchange', hear)
  },
})

export const route: ReadonlySignal<Route> = computed(() => parseRoute(hash.value))

const KINDS = { p: 'person', c: 'company', d: 'deal' } as const

/** The page of the record that a link of an activity or a task names; undefined where it names none. */
export function placeOfLink(link = ''): Route | undefined {
  const page = KINDS[link.charAt(0) as keyof typeof KINDS]
  return page && { page, id: link.slice(2) }
}

/** Goes there; the place left stays behind the browser's Back button, unless it is replaced. */
export function go(to: Route, { replace = false } = {}): void {
  if (replace) location.replace(addressOf(to))
  else location.hash = addressOf(to)
}
