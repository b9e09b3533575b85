import { texts } from './catalogue'

/** Settings: webmails on hosts of the user's own. */
export const ownHosts = texts(
  {
    'own.title': 'Your own webmail',
    'own.says':
      'Roundcube, SOGo and Zimbra run on many hosts. Add the address of yours: the browser asks you for that one host, and Margin runs there and on no other.',
    'own.add': 'Address of your webmail',
    'own.example': 'webmail.example.org',
    'own.here': '{program} on {host}',
    'own.runHere': 'Run Margin here',
    'own.none': 'None yet.',
    'own.taken': 'The browser does not let Margin run there any more.',
    'own.again': 'Allow again',
    'own.refused': 'The browser was not allowed to: {host} was not added.',
    'own.added': 'Margin runs on {host} now.',
    'own.removed': 'Margin no longer runs on {host}. Tabs that are open keep it until they are reloaded.',
    'own.problem.none': 'Type the address.',
    'own.problem.insecure':
      'This address is not secure (https): what you read there could be read and changed on its way.',
    'own.problem.unknown': 'This is not the address of a web page.',
    'own.problem.there': 'This address is in the list already.',
    'own.problem.builtIn': 'Margin runs there already.',
  },
  {
    'own.title': 'Votre propre webmail',
    'own.says':
      'Roundcube, SOGo et Zimbra tournent sur bien des serveurs. Ajoutez l’adresse du vôtre : le navigateur vous demande l’accès à ce seul serveur, et Margin y fonctionne, nulle part ailleurs.',
    'own.add': 'Adresse de votre webmail',
    'own.example': 'webmail.example.org',
    'own.here': '{program} sur {host}',
    'own.runHere': 'Utiliser Margin ici',
    'own.none': 'Aucun pour l’instant.',
    'own.taken': 'Le navigateur n’autorise plus Margin à y fonctionner.',
    'own.again': 'Autoriser de nouveau',
    'own.refused': 'Le navigateur n’y a pas été autorisé : {host} n’a pas été ajouté.',
    'own.added': 'Margin fonctionne maintenant sur {host}.',
    'own.removed': 'Margin ne fonctionne plus sur {host}. Les onglets ouverts le gardent jusqu’à leur rechargement.',
    'own.problem.none': 'Saisissez l’adresse.',
    'own.problem.insecure':
      'Cette adresse n’est pas sécurisée (https) : ce que vous y lisez pourrait être lu et modifié en chemin.',
    'own.problem.unknown': 'Ce n’est pas l’adresse d’une page web.',
    'own.problem.there': 'Cette adresse est déjà dans la liste.',
    'own.problem.builtIn': 'Margin y fonctionne déjà.',
  },
)
