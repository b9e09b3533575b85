/** What the page of the peers offers. */
export { pouch, pouchImport } from './pouch'
export { sqliteClose, sqliteFill, sqliteImport, sqliteOpen, sqliteReads, sqliteSaves, sqliteWon } from './sqlite'
export { flexSearch, miniSearch } from './wordIndexes'
