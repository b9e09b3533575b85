import { texts } from './catalogue'

/** What is said when the database is not the one that was left, or cannot be used. */
export const recovery = texts(
  {
    'recovery.title.replaced': 'Your records are not here',
    'recovery.title.rolledBack': 'The latest changes are missing',
    'recovery.title.damaged': 'The database cannot be read',
    'recovery.title.rows': 'Some records cannot be read',
    'recovery.title.full': 'The disk is full',
    'recovery.title.newer': 'This database is from a newer version of Margin',
    'recovery.title.waiting': 'Waiting for the database',
    'recovery.title.restoring': 'Putting your records back',
    'recovery.says.gone':
      'The browser has no database of Margin any more. It may have put the old one aside because its files were damaged, or another program removed it.',
    'recovery.says.empty':
      'The browser gave Margin an empty database. It does so without a word when the files of the old one are damaged.',
    'recovery.says.other': 'The database in this browser is not the one that Margin last wrote.',
    'recovery.says.rolledBack':
      'The database is the right one, but it ends before the last change that was saved. Files written last may be damaged.',
    'recovery.says.damaged': 'The browser answers with an error: {why}',
    'recovery.says.rows':
      '{n} record stands in a file of its own that is gone or damaged. Everything else is well.|{n} records stand in files of their own that are gone or damaged. Everything else is well.',
    'recovery.says.full':
      'There is so little room left that the browser may not be able to open the database. Free some, then try again. Your records are probably unharmed.',
    'recovery.says.newer':
      'This version of Margin knows the database up to schema {known}; this one has schema {schema}. Writing into it would damage it, so nothing is written. Update Margin, or take your records out as a file.',
    'recovery.says.waiting':
      'It is being made ready by another window, or an older window still holds it. Margin goes on by itself. If this lasts, close:',
    'recovery.says.waitingBare': 'It is being made ready, or another window still holds it. Margin goes on by itself.',
    'recovery.says.restoring':
      'You may close this window: whichever opens next goes on. Nothing can be saved until it is done.',
    'recovery.says.nothingWritten': 'Nothing was written since this was noticed.',
    'recovery.page.dashboard': 'Margin’s full page: {title}',
    'recovery.page.popup': 'Margin’s popup',
    'recovery.page.sidebar': 'The sidebar in the tab: {title}',
    'recovery.page.other': 'A page of Margin: {title}',
    'recovery.expected': 'Expected',
    'recovery.found': 'Found',
    'recovery.nothing': 'Nothing',
    'recovery.unknown': 'Not known',
    'recovery.lastChange': 'Change no. {seq}',
    'recovery.choose': 'Go back to a snapshot',
    'recovery.chooseSays':
      'Snapshots are whole copies that Margin takes by itself. Look inside before you choose; what is here now is kept as one too.',
    'recovery.step.verify': 'Checking the file',
    'recovery.step.before': 'Keeping what is here now',
    'recovery.step.restore': 'Putting records back',
    'recovery.stuck':
      'It cannot go on: {why}. Choose a snapshot to begin again. If that does not help, save it as a file and restore it in another browser profile.',
    'recovery.again': 'Try again',
    'recovery.mend': 'Mend and go on',
    'recovery.mendSays':
      'Each is looked for in the history and in the snapshots, and put back as it was last found. What is found nowhere is removed and counted.',
    'recovery.mended': '{n} record put back|{n} records put back',
    'recovery.lost': '{n} record could not be found again|{n} records could not be found again',
    'recovery.export': 'Save everything readable as a file',
    'recovery.exportSays': 'A file that Margin can restore, on this computer or on another.',
    'recovery.exported': 'Saved as a file. {n} row could not be read.|Saved as a file. {n} rows could not be read.',
    'recovery.exportedAll': 'Saved as a file: everything could be read.',
    'recovery.other': 'Other ways',
    'recovery.empty': 'Start empty all the same…',
    'recovery.emptySure': 'Start with an empty database?',
    'recovery.emptySays':
      'What can still be read is kept as a snapshot, and the snapshots stay. You can go back to any of them in the settings.',
    'recovery.emptyDo': 'Start empty',
    'recovery.short': 'Margin needs your attention before it can show your records.',
    'recovery.openFull': 'See what to do',
    'recovery.failed': 'That did not work: {why}',
  },
  {
    'recovery.title.replaced': 'Vos données ne sont pas là',
    'recovery.title.rolledBack': 'Les dernières modifications manquent',
    'recovery.title.damaged': 'La base de données est illisible',
    'recovery.title.rows': 'Certains enregistrements sont illisibles',
    'recovery.title.full': 'Le disque est plein',
    'recovery.title.newer': 'Cette base vient d’une version plus récente de Margin',
    'recovery.title.waiting': 'En attente de la base de données',
    'recovery.title.restoring': 'Remise en place de vos données',
    'recovery.says.gone':
      'Le navigateur n’a plus de base de Margin. Il l’a peut-être écartée parce que ses fichiers étaient abîmés, ou un autre programme l’a supprimée.',
    'recovery.says.empty':
      'Le navigateur a donné à Margin une base vide. Il le fait sans rien dire quand les fichiers de l’ancienne sont abîmés.',
    'recovery.says.other': 'La base de ce navigateur n’est pas celle que Margin a écrite en dernier.',
    'recovery.says.rolledBack':
      'C’est la bonne base, mais elle s’arrête avant la dernière modification enregistrée. Les derniers fichiers écrits sont peut-être abîmés.',
    'recovery.says.damaged': 'Le navigateur répond par une erreur : {why}',
    'recovery.says.rows':
      '{n} enregistrement se trouve dans un fichier à part, disparu ou abîmé. Tout le reste va bien.|{n} enregistrements se trouvent dans des fichiers à part, disparus ou abîmés. Tout le reste va bien.',
    'recovery.says.full':
      'Il reste si peu de place que le navigateur ne peut peut-être pas ouvrir la base. Libérez-en, puis réessayez. Vos données sont sans doute intactes.',
    'recovery.says.newer':
      'Cette version de Margin connaît la base jusqu’au schéma {known} ; celle-ci a le schéma {schema}. Y écrire l’abîmerait, donc rien n’y est écrit. Mettez Margin à jour, ou sortez vos données dans un fichier.',
    'recovery.says.waiting':
      'Une autre fenêtre la prépare, ou une fenêtre plus ancienne la tient encore. Margin continuera de lui-même. Si cela dure, fermez :',
    'recovery.says.waitingBare':
      'Elle est en préparation, ou une autre fenêtre la tient encore. Margin continuera de lui-même.',
    'recovery.says.restoring':
      'Vous pouvez fermer cette fenêtre : la prochaine ouverte continuera. Rien ne peut être enregistré d’ici là.',
    'recovery.says.nothingWritten': 'Rien n’a été écrit depuis que cela a été remarqué.',
    'recovery.page.dashboard': 'La page complète de Margin : {title}',
    'recovery.page.popup': 'La fenêtre surgissante de Margin',
    'recovery.page.sidebar': 'Le panneau dans l’onglet : {title}',
    'recovery.page.other': 'Une page de Margin : {title}',
    'recovery.expected': 'Attendu',
    'recovery.found': 'Trouvé',
    'recovery.nothing': 'Rien',
    'recovery.unknown': 'Inconnu',
    'recovery.lastChange': 'Modification n° {seq}',
    'recovery.choose': 'Revenir à une copie',
    'recovery.chooseSays':
      'Les copies sont complètes, et Margin les prend de lui-même. Regardez dedans avant de choisir ; ce qui est là maintenant sera gardé de même.',
    'recovery.step.verify': 'Vérification du fichier',
    'recovery.step.before': 'Mise à l’abri de ce qui est là',
    'recovery.step.restore': 'Remise en place',
    'recovery.stuck':
      'Impossible de continuer : {why}. Choisissez une copie pour recommencer. Si cela échoue encore, enregistrez-la en fichier et revenez-y dans un autre profil du navigateur.',
    'recovery.again': 'Réessayer',
    'recovery.mend': 'Réparer et continuer',
    'recovery.mendSays':
      'Chacun est cherché dans l’historique et dans les copies, et remis tel qu’il s’y trouve en dernier. Ce qui n’est nulle part est retiré et compté.',
    'recovery.mended': '{n} enregistrement remis en place|{n} enregistrements remis en place',
    'recovery.lost': '{n} enregistrement introuvable|{n} enregistrements introuvables',
    'recovery.export': 'Sauver tout ce qui est lisible dans un fichier',
    'recovery.exportSays': 'Un fichier que Margin sait reprendre, sur cet ordinateur ou un autre.',
    'recovery.exported': 'Fichier sauvé. {n} ligne était illisible.|Fichier sauvé. {n} lignes étaient illisibles.',
    'recovery.exportedAll': 'Fichier sauvé : tout était lisible.',
    'recovery.other': 'Autres moyens',
    'recovery.empty': 'Commencer à vide malgré tout…',
    'recovery.emptySure': 'Commencer avec une base vide ?',
    'recovery.emptySays':
      'Ce qui est encore lisible est gardé comme copie, et les copies restent. Vous pourrez revenir à chacune depuis les réglages.',
    'recovery.emptyDo': 'Commencer à vide',
    'recovery.short': 'Margin a besoin de vous avant de pouvoir montrer vos données.',
    'recovery.openFull': 'Voir que faire',
    'recovery.failed': 'Cela n’a pas marché : {why}',
  },
)
