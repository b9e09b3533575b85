import { texts } from './catalogue'

/** Two records that are one: likely duplicates, and merging them. */
export const merging = texts(
  {
    'merge.title': 'Merge two records',
    'merge.explain':
      '{other} goes into {name}, with {n} entry of the timeline, deal or task.|{other} goes into {name}, with {n} entries of the timeline, deals and tasks.',
    'merge.explainCompany':
      '{other} goes into {name}, with {n} person, deal, task or entry of the timeline.|{other} goes into {name}, with {n} people, deals, tasks and entries of the timeline.',
    'merge.explainBare': '{other} goes into {name}.',
    'merge.changed': 'One of them was changed meanwhile. Look again, then merge.',
    'merge.gone': 'One of the two is no longer there.',
    'merge.merge': 'Merge',
    'merge.turn': 'Turn round',
    'merge.both': 'Both, one under the other',
    'merge.other': 'Other',
    'merge.with': 'Merge with…',
    'merge.who': 'The same person as',
    'merge.whichCompany': 'The same company as',
    'duplicates.title': 'Duplicates',
    'duplicates.look': 'Look for duplicates',
    'duplicates.looking': 'Looking for duplicates…',
    'duplicates.again': 'Look again',
    'duplicates.found': '{count} pair that may be one person|{count} pairs that may be one person each',
    'duplicates.foundCompanies': '{count} pair that may be one company|{count} pairs that may be one company each',
    'duplicates.none': 'Nobody seems to be here twice.',
    'duplicates.noneCompanies': 'No company seems to be here twice.',
    'duplicates.merge': 'Merge {name} and {other}',
    'duplicates.apart': 'Not the same: {name} and {other}',
    'duplicates.apartCompanies': 'Not the same: {name} and {other}',
    'duplicates.of': 'Duplicates of',
  },
  {
    'merge.title': 'Fusionner deux fiches',
    'merge.explain':
      '{other} rejoint {name}, avec {n} ligne d’historique, opportunité ou tâche.|{other} rejoint {name}, avec {n} lignes d’historique, opportunités et tâches.',
    'merge.explainCompany':
      '{other} rejoint {name}, avec {n} personne, opportunité, tâche ou ligne d’historique.|{other} rejoint {name}, avec {n} personnes, opportunités, tâches et lignes d’historique.',
    'merge.explainBare': '{other} rejoint {name}.',
    'merge.changed': 'L’une des deux a été modifiée entre-temps. Vérifiez, puis fusionnez.',
    'merge.gone': 'L’une des deux n’existe plus.',
    'merge.merge': 'Fusionner',
    'merge.turn': 'Inverser',
    'merge.both': 'Les deux, l’une sous l’autre',
    'merge.other': 'Autre',
    'merge.with': 'Fusionner avec…',
    'merge.who': 'La même personne que',
    'merge.whichCompany': 'Le même compte que',
    'duplicates.title': 'Doublons',
    'duplicates.look': 'Chercher les doublons',
    'duplicates.looking': 'Recherche des doublons…',
    'duplicates.again': 'Chercher à nouveau',
    'duplicates.found':
      '{count} paire qui semble désigner une seule personne|{count} paires qui semblent désigner une seule personne',
    'duplicates.foundCompanies':
      '{count} paire qui semble désigner un seul compte|{count} paires qui semblent désigner un seul compte',
    'duplicates.none': 'Personne ne semble figurer deux fois.',
    'duplicates.noneCompanies': 'Aucun compte ne semble figurer deux fois.',
    'duplicates.merge': 'Fusionner {name} et {other}',
    'duplicates.apart': 'Ce n’est pas la même : {name} et {other}',
    'duplicates.apartCompanies': 'Ce n’est pas le même : {name} et {other}',
    'duplicates.of': 'Doublons parmi',
  },
)
