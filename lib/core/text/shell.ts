import { texts } from './catalogue'

/** Words around the sidebar, on pages that are not ours. The content script carries only these. */
export const shell = texts(
  {
    'shell.sidebar': 'Margin',
    'shell.open': 'Open Margin',
    'shell.resize': 'Width of the sidebar',
    'shell.updated': 'Margin was updated. Reload this tab to go on.',
    'shell.reload': 'Reload',
    'shell.dismiss': 'Dismiss',
  },
  {
    'shell.sidebar': 'Margin',
    'shell.open': 'Ouvrir Margin',
    'shell.resize': 'Largeur du panneau',
    'shell.updated': 'Margin a été mis à jour. Rechargez cet onglet pour continuer.',
    'shell.reload': 'Recharger',
    'shell.dismiss': 'Fermer',
  },
)

export type ShellWord = keyof typeof shell.en
