import { texts } from './catalogue'

/** Why a deal is out of standard, and what is done about it. */
export const outOfStandard = texts(
  {
    'out.closing': 'Closing day passed: {day}',
    'out.closingShort': 'closing passed',
    'out.closingNew': 'New closing day',
    'out.silent': 'Nothing has happened for {n} day|Nothing has happened for {n} days',
    'out.silentShort': 'Silent',
    'out.paceShort': 'Slow stage',
    'out.plan': 'Plan what is next',
    'out.temperature': 'Temperature expired: {label}, {day}',
    'out.temperatureGone': 'Its temperature is a label that is gone',
    'out.more': '{first} · +{n}|{first} · +{n}',
  },
  {
    'out.closing': 'Signature attendue, jour passé : {day}',
    'out.closingShort': 'signature dépassée',
    'out.closingNew': 'Nouvelle date de signature',
    'out.silent': 'Rien ne s’est passé depuis {n} jour|Rien ne s’est passé depuis {n} jours',
    'out.silentShort': 'Sans nouvelles',
    'out.paceShort': 'Étape longue',
    'out.plan': 'Planifier la suite',
    'out.temperature': 'Température expirée : {label}, {day}',
    'out.temperatureGone': 'Sa température est une étiquette qui n’existe plus',
    'out.more': '{first} · +{n}|{first} · +{n}',
  },
)
