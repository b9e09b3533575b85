import { texts } from './catalogue'

/** What the background says by notifications of the browser. It takes these along and no other texts: it is woken often. */
export const notices = texts(
  {
    'notice.done': 'Done',
    'notice.hour': '+1 h',
    'notice.more': 'Press for tomorrow and more',
    'notice.undo': 'Undo',
    'notice.doneNext': 'The next one is due {day}.',
    'notice.again': 'Again at {time}',
    'notice.failed': 'Nothing was changed',
    'notice.failedSays': 'Open Margin: it says why.',
    'notice.noCopy': 'No copy for three days',
    'notice.noCopySays': '{place}: the last one that succeeded was on {day}. Press to see what is wrong.',
    'notice.day': '{n} to do today|{n} to do today',
    'notice.overdue': '{n} of them overdue|{n} of them overdue',
    'notice.others': 'and {n} more|and {n} more',
  },
  {
    'notice.done': 'Fait',
    'notice.hour': '+1 h',
    'notice.more': 'Cliquez pour demain et plus',
    'notice.undo': 'Défaire',
    'notice.doneNext': 'La prochaine est pour le {day}.',
    'notice.again': 'De nouveau à {time}',
    'notice.failed': 'Rien n’a été modifié',
    'notice.failedSays': 'Ouvrez Margin, qui dit pourquoi.',
    'notice.noCopy': 'Aucune copie depuis trois jours',
    'notice.noCopySays': '{place} : la dernière réussie date du {day}. Cliquez pour voir pourquoi.',
    'notice.day': '{n} action à faire aujourd’hui|{n} actions à faire aujourd’hui',
    'notice.overdue': 'dont {n} en retard|dont {n} en retard',
    'notice.others': 'et {n} autre|et {n} autres',
  },
)
