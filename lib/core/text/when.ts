import { texts } from './catalogue'

/** Days told in words: what was understood, what was not. `{field}` is the label of the field. */
export const when = texts(
  {
    'when.example': 'tomorrow, in 3 weeks',
    'when.exampleHour': 'tomorrow 9, in 3 weeks',
    'when.calendar': 'Pick in a calendar',
    'when.over': 'that is over',
    'when.noHour': 'the hour is not kept here',
    'when.try': 'Not understood: try “next Tuesday”, “in 3 weeks” or 12/24.',
    'when.tryWithout': 'Not understood: “{rest}”. Try “next Tuesday”, “in 3 weeks” or 12/24.',
    'when.tryTwice': 'That can mean two things: say which day, or am or pm.',
    'when.unknown': '“{field}” was not understood: try “tomorrow”, “next Tuesday”, “in 3 weeks” or 2026-11-24.',
    'when.twice': '“{field}” can mean two things: say which day, or am or pm.',
    'when.past': '“{field}” lies in the past: today is the first day it can be.',
    'when.early': 'That lies in the past.',
  },
  {
    'when.example': 'demain, dans 3 semaines',
    'when.exampleHour': 'demain 9h, dans 3 semaines',
    'when.calendar': 'Choisir dans un calendrier',
    'when.over': 'c’est passé',
    'when.noHour': 'l’heure n’est pas gardée ici',
    'when.try': 'Pas compris : essayez « mardi prochain », « dans 3 semaines » ou 24/12.',
    'when.tryWithout': 'Pas compris : « {rest} ». Essayez « mardi prochain », « dans 3 semaines » ou 24/12.',
    'when.tryTwice': 'Deux sens sont possibles : précisez le jour, ou matin ou soir.',
    'when.unknown':
      '« {field} » n’a pas été compris : essayez « demain », « mardi prochain », « dans 3 semaines » ou 24/11/2026.',
    'when.twice': '« {field} » peut avoir deux sens : précisez le jour, ou matin ou soir.',
    'when.past': '« {field} » est dans le passé : au plus tôt aujourd’hui.',
    'when.early': 'C’est dans le passé.',
  },
)
