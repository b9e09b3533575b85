/** One person's data, erasing people, and those nothing was done with for long. */
import { texts } from './catalogue'

export const erase = texts(
  {
    'change.erased': '{n} person erased|{n} people erased',
    'jobs.erase': 'Erasing {n} person|Erasing {n} people',
    'erase.goOn': 'Go on',
    'import.why.erased': 'This person was erased here. To take them in again, add them by hand first.',
    'erase.undo': 'Somebody who was erased stood in this change: it was rewritten without them and cannot be undone.',
  },
  {
    'change.erased': '{n} personne effacée|{n} personnes effacées',
    'jobs.erase': 'Effacement de {n} personne|Effacement de {n} personnes',
    'erase.goOn': 'Continuer',
    'import.why.erased': 'Cette personne a été effacée ici. Pour la reprendre, ajoutez-la d’abord à la main.',
    'erase.undo':
      'Une personne effacée figurait dans cette modification : elle a été récrite sans elle et ne peut pas être annulée.',
  },
)
