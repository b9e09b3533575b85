import { texts } from './catalogue'

/** The page of exports: everything as one open file and back, and parts of it for other programs. Long because it is a list. */
export const whole = texts(
  {
    'whole.title': 'Export',
    'whole.link':
      'Everything as one file that opens without Margin, or lists, contacts and calendars for other programs.',
    'whole.everything': 'Everything as one file',
    'whole.says':
      'A zip of plain text: each record a line of JSON, with a list of contents and a description of every field. It opens without Margin, and restores here or on another machine. It is not encrypted: keep it where only you can read it.',
    'whole.save': 'Save everything…',
    'whole.saving': 'Saving everything: {part}',
    'whole.saved': '{name} saved: {n} row, {size}.|{name} saved: {n} rows, {size}.',
    'whole.apart':
      '{n} row could not be read or makes no sense; it would not come back.|{n} rows could not be read or make no sense; they would not come back.',
    'whole.restore': 'Restore from a file',
    'whole.restoreSays':
      'The file is read to its last row first, and compared with what is here. Nothing is changed before you say so.',
    'whole.choose': 'Choose a file…',
    'whole.looking': 'Reading the file: {part}',
    'whole.stopped': 'Stopped. Nothing was changed.',
    'whole.file': 'What is in {name}',
    'whole.made': 'Made {when} on {device}.',
    'whole.journal': '{n} change in its history|{n} changes in its history',
    'whole.left': 'Also in the file, and not taken: {names}',
    'whole.lost':
      '{n} row stands apart in the file, because it could not be read or makes no sense: it does not come back.|{n} rows stand apart in the file, because they could not be read or make no sense: they do not come back.',
    'whole.column.kind': 'Kind',
    'whole.column.file': 'In the file',
    'whole.column.same': 'The same here',
    'whole.column.differs': 'Different here',
    'whole.column.here': 'Only here',
    'whole.replaceSays':
      'Everything here becomes what is in the file. What is here now is kept as a snapshot first, by which you can come back. Sites you allowed and other permissions stay as they are.',
    'whole.mergeSays':
      'Or merge: what is only in the file comes, and of a record that is in both each field stays as it was set last. One change, with one Undo.',
    'whole.merge': 'Merge with what is here',
    'whole.merging': 'Merging with what is here…',
    'whole.merged': 'Merged: {added} came, {changed} changed, {removed} went.',
    'whole.leftOut': '{n} person was erased here and did not come.|{n} people were erased here and did not come.',
    'whole.replace': 'Replace everything with this file',
    'whole.replaceAnyway': 'Replace without keeping what is here now',
    'whole.others': 'For other programs',
    'whole.calendar': 'Tasks and meetings as a calendar (.ics)',
    'whole.list': 'List or view',
    'whole.listOf': 'Lists',
    'whole.views': 'Saved views',
    'whole.allPeople': 'All people',
    'whole.allCompanies': 'All companies',
    'whole.openDeals': 'Open deals: {pipeline}',
    'whole.table.people': 'People',
    'whole.table.companies': 'Companies',
    'whole.table.deals': 'Deals',
    'whole.table.pipelines': 'Pipelines',
    'whole.table.activities': 'Activities',
    'whole.table.tasks': 'Tasks',
    'whole.table.settings': 'Settings',
    'whole.table.refusals': 'Pairs told apart',
    'whole.table.apart': 'Records told apart',
    'whole.table.fields': 'Own fields',
    'whole.table.views': 'Views',
    'whole.table.sheets': 'Prospecting lists',
    'whole.table.suspects': 'Rows of prospecting lists',
    'whole.table.rules': 'Rules',
    'whole.table.templates': 'Templates of emails and notes',
    'whole.table.sequences': 'Sequences',
    'whole.table.enrolments': 'People in sequences',
    'whole.table.targets': 'Targets',
    'whole.table.rates': 'Rates between currencies',
    'whole.refused.foreign':
      'This is no file of everything that Margin saved: there is no list of contents of ours in it. Choose the .zip that “Save everything” made. Nothing was changed.',
    'whole.refused.sealed':
      'This file is still encrypted. Restore it from the page of cloud copies, or open it with the age program and your passphrase, and choose the .zip that comes out. Nothing was changed.',
    'whole.refused.snapshot':
      'This is a snapshot of Margin. It is restored under Settings, Snapshots, “From a file”. Nothing was changed.',
    'whole.refused.cut':
      'The file is not whole: part of it is missing, or something was added at its end. Copy or download it once more. Nothing was changed.',
    'whole.refused.altered':
      'The file was altered or damaged: {file} is not as it was written. Copy or download it once more, or choose an older one. Nothing was changed.',
    'whole.refused.damaged':
      'The file was altered or damaged: it is not as it was written. Copy or download it once more, or choose an older one. Nothing was changed.',
    'whole.refused.newer':
      'The file is from a newer version of Margin. Update Margin first, then restore it. Nothing was changed.',
    'whole.refused.missing': '{file} is missing from the file. Choose a whole one. Nothing was changed.',
    'whole.refused.name':
      'The file holds a name that leads elsewhere or stands there twice: {file}. Margin did not write this. Nothing was changed.',
    'whole.refused.absurd':
      '{file} would unpack to far more than it could hold. Margin did not write this. Nothing was changed.',
    'whole.refused.row':
      'Line {line} of {file} is no record that fits: see its field “{field}”. Mend that line, or choose another file. Nothing was changed.',
    'whole.refused.twice':
      'Line {line} of {file} is a record that was there already, or out of order. Choose another file. Nothing was changed.',
    'whole.refused.increment':
      'This file holds only what changed since a full copy. Restore it from the page of cloud copies. Nothing was changed.',
    'whole.lists': 'A list or view as a file',
  },
  {
    'whole.title': 'Export',
    'whole.link':
      'Tout en un fichier qui s’ouvre sans Margin, ou listes, contacts et calendriers pour d’autres programmes.',
    'whole.everything': 'Tout en un fichier',
    'whole.says':
      'Un zip de texte simple : chaque enregistrement est une ligne de JSON, avec une table des matières et une description de chaque champ. Il s’ouvre sans Margin, et se restaure ici ou sur une autre machine. Il n’est pas chiffré : gardez-le là où vous seul pouvez le lire.',
    'whole.save': 'Tout enregistrer…',
    'whole.saving': 'Enregistrement de tout : {part}',
    'whole.saved': '{name} enregistré : {n} ligne, {size}.|{name} enregistré : {n} lignes, {size}.',
    'whole.apart':
      '{n} ligne illisible ou dépourvue de sens ; elle ne reviendrait pas.|{n} lignes illisibles ou dépourvues de sens ; elles ne reviendraient pas.',
    'whole.restore': 'Restaurer depuis un fichier',
    'whole.restoreSays':
      'Le fichier est d’abord lu jusqu’à sa dernière ligne, et comparé à ce qui est ici. Rien ne change avant que vous le disiez.',
    'whole.choose': 'Choisir un fichier…',
    'whole.looking': 'Lecture du fichier : {part}',
    'whole.stopped': 'Arrêté. Rien n’a été modifié.',
    'whole.file': 'Ce que contient {name}',
    'whole.made': 'Fait le {when} sur {device}.',
    'whole.journal': '{n} modification dans son historique|{n} modifications dans son historique',
    'whole.left': 'Également dans le fichier, et non repris : {names}',
    'whole.lost':
      '{n} ligne est à part dans le fichier, car illisible ou dépourvue de sens : elle ne revient pas.|{n} lignes sont à part dans le fichier, car illisibles ou dépourvues de sens : elles ne reviennent pas.',
    'whole.column.kind': 'Type',
    'whole.column.file': 'Dans le fichier',
    'whole.column.same': 'Identiques ici',
    'whole.column.differs': 'Différents ici',
    'whole.column.here': 'Seulement ici',
    'whole.replaceSays':
      'Tout ce qui est ici devient ce que contient le fichier. Ce qui est ici maintenant est d’abord gardé en copie de sécurité, par laquelle vous pouvez revenir. Les sites autorisés et autres permissions restent tels quels.',
    'whole.mergeSays':
      'Ou fusionner : ce qui n’est que dans le fichier arrive, et d’un enregistrement présent des deux côtés chaque champ reste tel qu’il a été fixé en dernier. Une seule modification, annulable d’un coup.',
    'whole.merge': 'Fusionner avec ce qui est ici',
    'whole.merging': 'Fusion avec ce qui est ici…',
    'whole.merged': 'Fusionné : {added} arrivés, {changed} modifiés, {removed} partis.',
    'whole.leftOut':
      '{n} personne a été effacée ici et n’est pas venue.|{n} personnes ont été effacées ici et ne sont pas venues.',
    'whole.replace': 'Tout remplacer par ce fichier',
    'whole.replaceAnyway': 'Remplacer sans garder ce qui est ici',
    'whole.others': 'Pour d’autres programmes',
    'whole.calendar': 'Tâches et rendez-vous en calendrier (.ics)',
    'whole.list': 'Liste ou vue',
    'whole.listOf': 'Listes',
    'whole.views': 'Vues enregistrées',
    'whole.allPeople': 'Toutes les personnes',
    'whole.allCompanies': 'Tous les comptes',
    'whole.openDeals': 'Opportunités en cours : {pipeline}',
    'whole.table.people': 'Personnes',
    'whole.table.companies': 'Comptes',
    'whole.table.deals': 'Opportunités',
    'whole.table.pipelines': 'Pipelines',
    'whole.table.activities': 'Activités',
    'whole.table.tasks': 'Tâches',
    'whole.table.settings': 'Réglages',
    'whole.table.refusals': 'Paires distinguées',
    'whole.table.apart': 'Enregistrements distingués',
    'whole.table.fields': 'Champs personnels',
    'whole.table.views': 'Vues',
    'whole.table.sheets': 'Fichiers de prospection',
    'whole.table.suspects': 'Lignes de fichiers de prospection',
    'whole.table.rules': 'Règles',
    'whole.table.templates': 'Modèles d’e-mails et de notes',
    'whole.table.sequences': 'Séquences',
    'whole.table.enrolments': 'Personnes dans des séquences',
    'whole.table.targets': 'Objectifs',
    'whole.table.rates': 'Taux de change',
    'whole.refused.foreign':
      'Ce n’est pas un fichier complet enregistré par Margin : notre table des matières n’y est pas. Choisissez le .zip fait par « Tout enregistrer ». Rien n’a été modifié.',
    'whole.refused.sealed':
      'Ce fichier est encore chiffré. Restaurez-le depuis la page des copies en ligne, ou ouvrez-le avec le programme age et votre phrase secrète, puis choisissez le .zip obtenu. Rien n’a été modifié.',
    'whole.refused.snapshot':
      'C’est une copie de sécurité de Margin. Elle se restaure sous Réglages, Copies de sécurité, « Depuis un fichier ». Rien n’a été modifié.',
    'whole.refused.cut':
      'Le fichier n’est pas entier : il en manque une partie, ou quelque chose a été ajouté à la fin. Copiez-le ou téléchargez-le de nouveau. Rien n’a été modifié.',
    'whole.refused.altered':
      'Le fichier a été modifié ou endommagé : {file} n’est pas tel qu’il a été écrit. Copiez-le ou téléchargez-le de nouveau, ou choisissez-en un plus ancien. Rien n’a été modifié.',
    'whole.refused.damaged':
      'Le fichier a été modifié ou endommagé : il n’est pas tel qu’il a été écrit. Copiez-le ou téléchargez-le de nouveau, ou choisissez-en un plus ancien. Rien n’a été modifié.',
    'whole.refused.newer':
      'Le fichier vient d’une version plus récente de Margin. Mettez d’abord Margin à jour, puis restaurez-le. Rien n’a été modifié.',
    'whole.refused.missing': '{file} manque dans le fichier. Choisissez-en un entier. Rien n’a été modifié.',
    'whole.refused.name':
      'Le fichier contient un nom qui mène ailleurs ou qui y est deux fois : {file}. Margin n’a pas écrit cela. Rien n’a été modifié.',
    'whole.refused.absurd':
      '{file} donnerait, décompressé, bien plus qu’il ne peut contenir. Margin n’a pas écrit cela. Rien n’a été modifié.',
    'whole.refused.row':
      'La ligne {line} de {file} n’est pas un enregistrement valable : voyez son champ « {field} ». Corrigez cette ligne, ou choisissez un autre fichier. Rien n’a été modifié.',
    'whole.refused.twice':
      'La ligne {line} de {file} est un enregistrement déjà présent, ou mal placé. Choisissez un autre fichier. Rien n’a été modifié.',
    'whole.refused.increment':
      'Ce fichier ne contient que les changements depuis une copie complète. Restaurez-le depuis la page des copies en ligne. Rien n’a été modifié.',
    'whole.lists': 'Une liste ou vue en fichier',
  },
)
