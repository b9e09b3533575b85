/** What the page of the peers offers. */
export { pouch, pouchImport } from './pouch'
export { sqlite } from './sqlite'
export { flexSearch, miniSearch } from './wordIndexes'
