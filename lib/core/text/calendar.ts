import { texts } from './catalogue'

/** Tasks, next actions and meetings on their way to a calendar. */
export const calendar = texts(
  {
    'calendar.add': 'Add to calendar…',
    'calendar.addOne': 'Add to calendar: {title}',
    'calendar.title': 'Add to calendar',
    'calendar.what': 'What is added',
    'calendar.decide': 'Decide what is next: {deal}',
    'calendar.wakes': 'Standby ends: {deal}',
    'calendar.meetingWith': 'Meeting: {names}',
    'calendar.allDay': '{day}, all day',
    'calendar.span': '{day}, {from} to {to}',
    'calendar.noDay': 'No day: calendars that keep tasks show it, others do not.',
    'calendar.repeats': 'It comes again. Outlook’s forms take the first time only; the file and Google take all.',
    'calendar.file': 'Save a file (.ics)',
    'calendar.fileSays': 'Stays on this computer. Any calendar opens it; opened again later, it updates the entry.',
    'calendar.sites': 'Or fill in the form of a site, in a new tab:',
    'calendar.google': 'Google Calendar',
    'calendar.outlookLive': 'Outlook.com',
    'calendar.outlookOffice': 'Outlook (work or school)',
    'calendar.leaves':
      'With that press the title, the time and the names above go to that site. Nothing else does, and nothing before.',
    'calendar.gone': 'It was deleted or closed meanwhile: there is nothing left to add.',
    'calendar.saved': '{name} saved.',
    'calendar.all': 'Save all as a calendar file…',
    'calendar.allTitle': 'All as a calendar file',
    'calendar.allSays':
      'One file with all open tasks, next actions, days on which standby ends, and meetings: titles, times and names, without notes or amounts.',
    'calendar.saveAll': 'Save all as a calendar file',
    'calendar.name': 'Margin',
    'calendar.making': '{done} of {total} records looked at',
    'calendar.savedAll': '{name} saved, with {n} entry.|{name} saved, with {n} entries.',
    'calendar.followTitle': 'To follow it from your calendar',
    'calendar.follow1': 'Save the file into a folder that is shared on the web (Nextcloud, Dropbox, OneDrive…).',
    'calendar.follow2': 'In your calendar, subscribe to the address that the folder gives the file (“From URL”).',
    'calendar.follow3':
      'Save it again over the old one, under the same name: what changed is updated, what is done goes.',
    'calendar.imported':
      'A calendar that imports the file updates its entries too and doubles none, but keeps what is done.',
  },
  {
    'calendar.add': 'Ajouter à l’agenda…',
    'calendar.addOne': 'Ajouter à l’agenda : {title}',
    'calendar.title': 'Ajouter à l’agenda',
    'calendar.what': 'Ce qui est ajouté',
    'calendar.decide': 'Décider de la suite : {deal}',
    'calendar.wakes': 'Fin d’attente : {deal}',
    'calendar.meetingWith': 'Rendez-vous : {names}',
    'calendar.allDay': '{day}, toute la journée',
    'calendar.span': '{day}, de {from} à {to}',
    'calendar.noDay': 'Sans date : les agendas qui gèrent les tâches l’affichent, les autres non.',
    'calendar.repeats':
      'Cela se répète. Les formulaires d’Outlook ne prennent que la première fois ; le fichier et Google les prennent toutes.',
    'calendar.file': 'Enregistrer un fichier (.ics)',
    'calendar.fileSays': 'Reste sur cet ordinateur. Tout agenda l’ouvre ; rouvert plus tard, il met l’entrée à jour.',
    'calendar.sites': 'Ou remplir le formulaire d’un site, dans un nouvel onglet :',
    'calendar.google': 'Google Agenda',
    'calendar.outlookLive': 'Outlook.com',
    'calendar.outlookOffice': 'Outlook (travail ou école)',
    'calendar.leaves':
      'En appuyant, le titre, l’heure et les noms ci-dessus partent vers ce site. Rien d’autre, et rien avant.',
    'calendar.gone': 'Supprimé ou clos entre-temps : il ne reste rien à ajouter.',
    'calendar.saved': '{name} enregistré.',
    'calendar.all': 'Tout enregistrer en un fichier d’agenda…',
    'calendar.allTitle': 'Tout en un fichier d’agenda',
    'calendar.allSays':
      'Un fichier avec toutes les tâches ouvertes, les prochaines actions, les fins d’attente et les rendez-vous : titres, heures et noms, sans notes ni montants.',
    'calendar.saveAll': 'Tout enregistrer en un fichier d’agenda',
    'calendar.name': 'Margin',
    'calendar.making': '{done} fiches parcourues sur {total}',
    'calendar.savedAll': '{name} enregistré, avec {n} entrée.|{name} enregistré, avec {n} entrées.',
    'calendar.followTitle': 'Pour le suivre depuis votre agenda',
    'calendar.follow1': 'Enregistrez le fichier dans un dossier partagé sur le web (Nextcloud, Dropbox, OneDrive…).',
    'calendar.follow2':
      'Dans votre agenda, abonnez-vous à l’adresse que le dossier donne au fichier (« À partir de l’URL »).',
    'calendar.follow3':
      'Enregistrez-le de nouveau par-dessus l’ancien, sous le même nom : ce qui a changé est mis à jour, ce qui est fait disparaît.',
    'calendar.imported':
      'Un agenda qui importe le fichier met aussi ses entrées à jour, sans doublon, mais garde ce qui est fait.',
  },
)
