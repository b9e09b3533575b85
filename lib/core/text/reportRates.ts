import { texts } from './catalogue'

/** Rates between currencies. */
export const reportRates = texts(
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
  },
)
