import { texts } from './catalogue'

/** The second step of what takes away, gives out or sets something in the sidebar. */
export const sure = texts(
  {
    'sure.says': 'Margin stands in another’s page here, and asks once more.',
    'sure.hidden': 'Something on this page covers or changes the sidebar. Do this in the full page.',
    'sure.again': 'Keep the pointer here for a moment, and press again.',
    'sure.leave': 'Leave it',
    'sure.removeDeal': 'Remove the deal “{title}”?',
    'sure.removeLine': 'Remove “{title}”?',
    'sure.turnOff': 'Turn Margin off on {site}?',
    'sure.look': 'Change it? {choice}',
    'sure.change': 'Change it',
    'sure.save': 'Save this as a file?',
    'sure.site': 'Open this calendar’s form? {site}',
    'sure.erase': 'Go on erasing?',
  },
  {
    'sure.says': 'Margin se tient ici dans la page d’un autre, et demande encore une fois.',
    'sure.hidden': 'Quelque chose dans cette page couvre ou modifie le panneau. Faites-le dans la page complète.',
    'sure.again': 'Gardez le pointeur ici un instant, puis appuyez à nouveau.',
    'sure.leave': 'Laisser ainsi',
    'sure.removeDeal': 'Retirer l’opportunité « {title} » ?',
    'sure.removeLine': 'Retirer « {title} » ?',
    'sure.turnOff': 'Désactiver Margin sur {site} ?',
    'sure.look': 'Changer ? {choice}',
    'sure.change': 'Changer',
    'sure.save': 'Enregistrer ceci dans un fichier ?',
    'sure.site': 'Ouvrir le formulaire de ce calendrier ? {site}',
    'sure.erase': 'Continuer l’effacement ?',
  },
)
