import { texts } from './catalogue'

/** Words around the sidebar, on pages that are not ours. The content script carries only these, and shows them as they are written: none has anything to fill in. */
export const shell = texts(
  {
    'shell.sidebar': 'Margin',
    'shell.open': 'Open Margin',
    'shell.resize': 'Width of the sidebar',
    'shell.updated': 'Margin was updated. Reload this tab to go on.',
    'shell.reload': 'Reload',
    'shell.dismiss': 'Dismiss',
    'shell.blocked': 'This page does not let the sidebar in. Margin can stand beside it, in the browser’s side panel.',
    'shell.usePanel': 'Use the side panel',
    'shell.pressPanel': 'Margin is in the browser’s side panel here. Press Alt+M to open it.',
  },
  {
    'shell.sidebar': 'Margin',
    'shell.open': 'Ouvrir Margin',
    'shell.resize': 'Largeur du panneau',
    'shell.updated': 'Margin a été mis à jour. Rechargez cet onglet pour continuer.',
    'shell.reload': 'Recharger',
    'shell.dismiss': 'Fermer',
    'shell.blocked':
      'Cette page n’admet pas le panneau de Margin. Il peut se tenir à côté, dans le panneau latéral du navigateur.',
    'shell.usePanel': 'Utiliser le panneau latéral',
    'shell.pressPanel': 'Margin est ici dans le panneau latéral du navigateur. Alt+M l’ouvre.',
  },
)

export type ShellWord = keyof typeof shell.en
