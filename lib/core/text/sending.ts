import { texts } from './catalogue'

/** "Log when sent": messages that are being written. */
export const sending = texts(
  {
    'sending.title': 'Being written: {subject}',
    'sending.noSubject': 'no subject yet',
    'sending.to': 'To {names}',
    'sending.nobody': 'Nobody you know is among the recipients yet.',
    'sending.namesOnly': 'No address is shown for {names} yet. Once it is, Margin tells whether you know them.',
    'sending.log': 'Log when sent',
    'sending.will': 'Will be logged when sent',
    'sending.not': 'Do not log it',
    'sending.ask': 'Was “{subject}” sent?',
    'sending.yes': 'Yes, log it',
    'sending.notYet': 'Not yet',
    'sending.drop': 'Forget it',
  },
  {
    'sending.title': 'En cours d’écriture : {subject}',
    'sending.noSubject': 'sans objet pour l’instant',
    'sending.to': 'À {names}',
    'sending.nobody': 'Aucun destinataire n’est encore une personne connue.',
    'sending.namesOnly':
      'Aucune adresse visible pour {names} pour l’instant. Dès qu’il y en a une, Margin dit qui vous connaissez.',
    'sending.log': 'Consigner à l’envoi',
    'sending.will': 'Sera consigné à l’envoi',
    'sending.not': 'Ne pas le consigner',
    'sending.ask': '« {subject} » a-t-il été envoyé ?',
    'sending.yes': 'Oui, consigner',
    'sending.notYet': 'Pas encore',
    'sending.drop': 'L’oublier',
  },
)
