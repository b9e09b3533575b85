import { texts } from './catalogue'

/** What single reports say, and rates between currencies. */
export const reportKinds = texts(
  {
    'report.rates': 'Rates',
    'report.ratesSay':
      'Amounts of different currencies are only added with a rate that you type here. The newest rate up to the day counts: for closed deals the day of closing, for open ones today.',
    'report.rate': '1 {from} in {to}, from {day}',
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
    'report.figures': 'Figures',
    'report.figures.says':
      'Won in the period by day of closing, beside what is open now and what that is worth by the chance of each stage; lost and cancelled stand apart.',
    'report.figures.won': 'Won in the period',
    'report.figures.potential': 'Open, weighted',
    'report.figures.open': 'Open now',
    'report.figures.now': 'Open deals now',
    'report.figures.closed': 'Closed in the period',
    'report.figures.wonByMonth': 'Won by month, {currency}',
    'report.figures.noDay':
      '{n} closed deal has no known day of closing and is in no period.|{n} closed deals have no known day of closing and are in no period.',
  },
  {
    'report.rates': 'Taux de change',
    'report.ratesSay':
      'Des montants de devises différentes ne sont additionnés qu’avec un taux saisi ici. Le plus récent à la date compte : pour une opportunité close, le jour de clôture ; pour une ouverte, aujourd’hui.',
    'report.rate': '1 {from} en {to}, à partir du {day}',
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
    'report.figures': 'Chiffres',
    'report.figures.says':
      'Gagné dans la période selon le jour de clôture, à côté de ce qui est ouvert aujourd’hui et de sa valeur selon la probabilité de chaque étape ; perdu et annulé restent à part.',
    'report.figures.won': 'Gagné dans la période',
    'report.figures.potential': 'Ouvert, pondéré',
    'report.figures.open': 'Ouvert aujourd’hui',
    'report.figures.now': 'Opportunités ouvertes aujourd’hui',
    'report.figures.closed': 'Closes dans la période',
    'report.figures.wonByMonth': 'Gagné par mois, {currency}',
    'report.figures.noDay':
      '{n} opportunité close sans jour de clôture connu n’est dans aucune période.|{n} opportunités closes sans jour de clôture connu ne sont dans aucune période.',
  },
)
