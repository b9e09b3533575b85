/** Writes `public/licences.txt` anew: `npm run licences`, after a run-time dependency came, went or changed. */
import { writeFileSync } from 'node:fs'
import { LICENCES, licencesText } from './licences'

writeFileSync(LICENCES, licencesText())
