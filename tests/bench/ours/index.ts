/** What is carried into a page of the extension. */
export { fill } from '../../support/fill'
export { exportAll, hashAll, readAllRaw, takeBack, wipe } from './exports'
export { importOurs, importRaw } from './imports'
export { sharedKeysRaw } from './keys'
export { addresses, bareOpen, counts, firstRows, openDealsRaw, peopleRaw } from './reads'
export { saves } from './saves'
export { keepIndex, ready, typing } from './searches'
export { lastSeq, takeBackAfter } from './takenBack'
