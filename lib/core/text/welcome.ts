import { texts } from './catalogue'

/** The first minute: welcome, templates of pipelines, sample data. */
export const welcome = texts(
  {
    'welcome.title': 'Welcome to Margin',
    'welcome.says':
      'No account, nothing to sign in to. Your records stay in this browser on this computer; nothing is sent anywhere. Margin sees the mail or the profile that you have open beside it, and no other page unless you call it there.',
    'welcome.how': 'How do you sell?',
    'welcome.howSays':
      'Each choice gives you the stages of a sale in that trade, with what each one asks. Every word can be changed later.',
    'welcome.plain': 'Plain start',
    'welcome.plainSays': 'Five stages without further words: write your own.',
    'welcome.inUse': 'In use',
    'welcome.beside': 'Your pipeline is in use or in your own words: what you choose comes beside it.',
    'welcome.look': 'Or look around first',
    'welcome.lookSays': 'A few made-up people and deals, dated around today. One press removes them again.',
    'welcome.sample': 'Put in sample data',
    'welcome.sampleIn': 'Sample data is in already: the notice below removes it.',
    'welcome.next': 'Then open a message',
    'welcome.nextSays':
      'Margin stands at its right and shows who is in it: save one of them, and you have your first lead.',
    'welcome.open': 'Open {site}',
    'welcome.key.sidebar': 'opens and closes the sidebar',
    'welcome.key.popup': 'shows what is due today',
    'welcome.key.save': 'saves whom any other page names',
    'welcome.noKey': 'no key set',
    'welcome.skip': 'Go to the board',
    'welcome.again': 'Start again',
    'welcome.againSays': 'Pipelines by trade, and sample data to look around in.',
    'welcome.againOpen': 'Open the welcome page',
    'sample.title': 'Sample data',
    'sample.says': 'There are made-up records among yours.',
    'sample.remove': 'Remove the sample data',
    'sample.stays':
      'One of the made-up records stays, for it is yours too:|{n} of the made-up records stay, for they are yours too:',
    'sample.wouldStay': 'One of them would stay, for it is yours too:|{n} of them would stay, for they are yours too:',
    'sample.why.changed': 'you changed it',
    'sample.why.linked': 'something of yours names it',
    'sample.why.needed': 'another one that stays needs it',
    'sample.removeThese': 'Remove these too, with what you wrote on them',
    'also.welcome': 'first run template trade sample example demo data',
    'change.templateUsed': 'Pipeline begun: {pipeline}',
    'change.sampleRemoved': 'Sample data removed',
  },
  {
    'welcome.title': 'Bienvenue dans Margin',
    'welcome.says':
      'Pas de compte, pas de connexion. Vos données restent dans ce navigateur, sur cet ordinateur ; rien n’est envoyé nulle part. Margin voit le message ou le profil ouvert à côté de lui, et aucune autre page sauf si vous l’y appelez.',
    'welcome.how': 'Comment vendez-vous ?',
    'welcome.howSays':
      'Chaque choix donne les étapes d’une vente dans ce métier, avec ce que chacune demande. Chaque mot peut être changé ensuite.',
    'welcome.plain': 'Départ simple',
    'welcome.plainSays': 'Cinq étapes sans autre texte : écrivez le vôtre.',
    'welcome.inUse': 'En service',
    'welcome.beside': 'Votre pipeline sert déjà ou porte vos propres mots : votre choix viendra à côté.',
    'welcome.look': 'Ou regardez d’abord',
    'welcome.lookSays':
      'Quelques personnes et opportunités inventées, datées autour d’aujourd’hui. Un clic les retire.',
    'welcome.sample': 'Mettre des données d’exemple',
    'welcome.sampleIn': 'Les données d’exemple y sont déjà : l’avis ci-dessous les retire.',
    'welcome.next': 'Puis ouvrez un message',
    'welcome.nextSays':
      'Margin se tient à sa droite et montre qui y figure : enregistrez une personne, et voilà votre premier prospect.',
    'welcome.open': 'Ouvrir {site}',
    'welcome.key.sidebar': 'ouvre et ferme le volet',
    'welcome.key.popup': 'montre ce qui est à faire aujourd’hui',
    'welcome.key.save': 'enregistre qui est nommé sur toute autre page',
    'welcome.noKey': 'aucune touche définie',
    'welcome.skip': 'Aller au tableau',
    'welcome.again': 'Recommencer',
    'welcome.againSays': 'Des pipelines par métier, et des données d’exemple pour regarder.',
    'welcome.againOpen': 'Ouvrir la page de bienvenue',
    'sample.title': 'Données d’exemple',
    'sample.says': 'Des fiches inventées se trouvent parmi les vôtres.',
    'sample.remove': 'Retirer les données d’exemple',
    'sample.stays':
      'Une des fiches inventées reste, car elle est aussi à vous :|{n} des fiches inventées restent, car elles sont aussi à vous :',
    'sample.wouldStay':
      'Une d’elles resterait, car elle est aussi à vous :|{n} d’entre elles resteraient, car elles sont aussi à vous :',
    'sample.why.changed': 'vous l’avez modifiée',
    'sample.why.linked': 'une de vos fiches la nomme',
    'sample.why.needed': 'une autre qui reste en a besoin',
    'sample.removeThese': 'Les retirer aussi, avec ce que vous y avez écrit',
    'also.welcome': 'premier pas modèle métier exemple démonstration données',
    'change.templateUsed': 'Pipeline commencé : {pipeline}',
    'change.sampleRemoved': 'Données d’exemple retirées',
  },
)
