import { texts } from './catalogue'

/** Words of the shared parts: fields, search, tables, keys, toasts. */
export const shared = texts(
  {
    'chip.remove': 'Remove {what}',
    'day.today': 'Today',
    'day.tomorrow': 'Tomorrow',
    'day.inAWeek': 'In a week',
    'field.currency': 'Currency',
    'keys.title': 'Keys',
    'keys.help': 'Help',
    'keys.all': 'Show all keys',
    'keys.undo': 'Undo the last change',
    'keys.single': 'Keys act by themselves, without Ctrl',
    'search.found': '{n} result|{n} results',
    'search.none': 'Nothing found for “{query}”.',
    'toast.dismiss': 'Dismiss',
    'toast.region': 'Messages',
  },
  {
    'chip.remove': 'Retirer {what}',
    'day.today': 'Aujourd’hui',
    'day.tomorrow': 'Demain',
    'day.inAWeek': 'Dans une semaine',
    'field.currency': 'Devise',
    'keys.title': 'Touches',
    'keys.help': 'Aide',
    'keys.all': 'Afficher toutes les touches',
    'keys.undo': 'Annuler la dernière modification',
    'keys.single': 'Les touches agissent seules, sans Ctrl',
    'search.found': '{n} résultat|{n} résultats',
    'search.none': 'Rien trouvé pour « {query} ».',
    'toast.dismiss': 'Fermer le message',
    'toast.region': 'Messages',
  },
)
