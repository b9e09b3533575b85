import { texts } from './catalogue'

/** Rates between currencies. */
export const reportRates = texts(
  {
    'report.rates': 'Rates',
    'report.ratesSay':
      'Amounts of different currencies are only added with a rate that you type here or take from a file. The newest rate up to the day counts: for closed deals the day of closing, for open ones today.',
    'report.rate': '1 {from} in {to}, from {day}',
    'report.rate.is': '{pair}: {rate}',
    'report.rate.from': 'From currency',
    'report.rate.to': 'To currency',
    'report.rate.day': 'Valid from',
    'report.rate.rate': 'Rate',
    'report.rate.add': 'Add the rate',
    'report.rate.removeIt': 'Remove',
    'report.rate.remove': 'Remove the rate {rate}',
    'report.rate.wrong': 'Rate: write a number above 0, such as 1.08.',
    'report.rate.same': 'To currency: choose another one than the first.',
    'change.rateSet': 'Rate {rate} set',
    'change.rateRemoved': 'Rate {rate} removed',
    'change.ratesSet': '{n} rate set|{n} rates set',
    'report.rateFile': 'Rates from a file',
    'report.rateFile.says':
      'A CSV file with the columns from, to, day and rate, or with a day in the first column and a column for each currency, as central banks give them out.',
    'report.rateFile.base': 'One of which currency do the columns give?',
    'report.rateFile.found': '{name}: {n} rate.|{name}: {n} rates.',
    'report.rateFile.such': 'Such as {rate}.',
    'report.rateFile.left': '{n} value is left out|{n} values are left out',
    'report.rateFile.more': 'and {n} more',
    'report.rateFile.take': 'Take {n} rate|Take {n} rates',
    'report.rateFile.none': 'No rate could be read in {name}: nothing was saved.',
    'report.rateFile.heads':
      'Headings: name the columns from, to, day and rate; or put the day first and head each other column with a currency, such as USD. Nothing was saved.',
    'report.rateFile.many':
      '{n} rates; at most {most} are taken. Leave out years or currencies that you do not need. Nothing was saved.',
    'report.rateFile.why.day': 'Line {line}: “{cell}” is no day, or can be two. Write it like 2026-12-01.',
    'report.rateFile.why.currency': 'Line {line}: “{cell}” is no currency. Write its code, such as USD.',
    'report.rateFile.why.same': 'Line {line}: both currencies are {cell}.',
    'report.rateFile.why.rate': 'Line {line}: “{cell}” is no number above 0, or can be two.',
    'report.rateFile.why.twice': 'Line {line}: “{cell}”, but another rate for the same day stands further up.',
    'report.rate.shown': 'The newest {n} of {all}',
  },
  {
    'report.rates': 'Taux de change',
    'report.ratesSay':
      'Des montants de devises différentes ne sont additionnés qu’avec un taux saisi ici ou pris d’un fichier. Le plus récent à la date compte : pour une opportunité close, le jour de clôture ; pour une ouverte, aujourd’hui.',
    'report.rate': '1 {from} en {to}, à partir du {day}',
    'report.rate.is': '{pair} : {rate}',
    'report.rate.from': 'Devise de départ',
    'report.rate.to': 'Devise d’arrivée',
    'report.rate.day': 'Valable à partir du',
    'report.rate.rate': 'Taux',
    'report.rate.add': 'Ajouter le taux',
    'report.rate.removeIt': 'Retirer',
    'report.rate.remove': 'Retirer le taux {rate}',
    'report.rate.wrong': 'Taux : écrivez un nombre supérieur à 0, par exemple 1,08.',
    'report.rate.same': 'Devise d’arrivée : choisissez-en une autre que la première.',
    'change.rateSet': 'Taux {rate} enregistré',
    'change.rateRemoved': 'Taux {rate} retiré',
    'change.ratesSet': '{n} taux enregistré|{n} taux enregistrés',
    'report.rateFile': 'Taux d’un fichier',
    'report.rateFile.says':
      'Un fichier CSV avec les colonnes de, vers, jour et taux, ou avec le jour en première colonne et une colonne par devise, comme les publient les banques centrales.',
    'report.rateFile.base': 'Les colonnes donnent la valeur d’une unité de quelle devise ?',
    'report.rateFile.found': '{name} : {n} taux.|{name} : {n} taux.',
    'report.rateFile.such': 'Par exemple, {rate}.',
    'report.rateFile.left': '{n} valeur est laissée de côté|{n} valeurs sont laissées de côté',
    'report.rateFile.more': 'et {n} de plus',
    'report.rateFile.take': 'Prendre {n} taux|Prendre {n} taux',
    'report.rateFile.none': 'Aucun taux n’a pu être lu dans {name} : rien n’a été enregistré.',
    'report.rateFile.heads':
      'En-têtes : nommez les colonnes de, vers, jour et taux ; ou mettez le jour en premier et une devise, comme USD, en tête de chaque autre colonne. Rien n’a été enregistré.',
    'report.rateFile.many':
      '{n} taux ; {most} au plus sont pris. Laissez de côté les années ou les devises inutiles. Rien n’a été enregistré.',
    'report.rateFile.why.day':
      'Ligne {line} : « {cell} » n’est pas une date, ou peut en être deux. Écrivez-la comme 2026-12-01.',
    'report.rateFile.why.currency':
      'Ligne {line} : « {cell} » n’est pas une devise. Écrivez son code, par exemple USD.',
    'report.rateFile.why.same': 'Ligne {line} : les deux devises sont {cell}.',
    'report.rateFile.why.rate': 'Ligne {line} : « {cell} » n’est pas un nombre supérieur à 0, ou peut en être deux.',
    'report.rateFile.why.twice': 'Ligne {line} : « {cell} », mais un autre taux pour le même jour figure plus haut.',
    'report.rate.shown': 'Les {n} plus récents sur {all}',
  },
)
