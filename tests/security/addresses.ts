/** Addresses that somebody made up, in the hope that a page of ours does something when it is opened. */
const ACTS =
  'delete remove erase merge export import restore undo off reset save settings/reset people/delete deals/remove'.split(
    ' ',
  )
const MARKUP = encodeURIComponent('"><img src=x onerror=alert(1)>')

/** @param person @param deal ids of records that are there */
export const craftedAddresses = (person: string, deal: string): string[] => [
  ...ACTS.map((act) => `dashboard.html#/${act}?id=${person}`),
  ...ACTS.map((act) => `dashboard.html?${act}=${person}#/people/${person}`),
  ...['erase', 'erase=1&confirm=1', `erase&name=Ada`, 'delete', 'merge=person-2'].map(
    (ask) => `dashboard.html#/people/${person}/data?${ask}`,
  ),
  ...['beside=person-2', 'beside=person-2&merge=1', `beside=${MARKUP}`].map(
    (ask) => `dashboard.html#/people/${person}?${ask}`,
  ),
  ...['status=won', 'remove', 'stage=stage-5'].map((ask) => `dashboard.html#/deals/${deal}?${ask}`),
  `dashboard.html#/deals?pipeline=${MARKUP}&saved=__proto__`,
  'dashboard.html#/people?view=__proto__',
  'dashboard.html#/settings?part=constructor',
  'dashboard.html#/settings?part=lock&set=1&currency=XXX',
  'dashboard.html#/history?record=people:person-1&undo=1',
  'dashboard.html#/import?file=https://evil.example/x.csv',
  'dashboard.html#/cloud?url=https://evil.example/&copy=1',
  'dashboard.html#/export?now=1',
  'dashboard.html#/welcome?template=sale&sample=1',
  'dashboard.html#/duplicates?of=people&mergeAll=1',
  'dashboard.html#javascript:alert(1)',
  'dashboard.html#//evil.example/',
  'dashboard.html#/%00',
  'dashboard.html#/__proto__/constructor',
  'dashboard.html#/people/../../settings',
  `dashboard.html#/people/${'a'.repeat(5_000)}`,
  `popup.html?done=${deal}`,
  `popup.html#/deals/${deal}/done`,
  `sidepanel.html?tab=-1&save=1`,
  `sidepanel.html?tab=${MARKUP}`,
  'sidebar.html#../../',
  `sidebar.html?erase=${person}`,
  'sidebar.html#00000000-0000-4000-8000-000000000000',
]
