import { texts } from './catalogue'

/** What the user has on each site: the sidebar, the browser's side panel, or nothing. */
export const site = texts(
  {
    'site.menu': 'Margin on {site}',
    'site.to.left': 'Move to the left',
    'site.to.right': 'Move to the right',
    'site.usePanel': 'Use the browser’s side panel on {site}',
    'site.useSidebar': 'Use the sidebar in the page on {site}',
    'site.turnOff': 'Turn Margin off on {site}',
    'site.turnOn': 'Turn on',
    'site.isOff': 'Margin is off on {site}: it shows and reads nothing there.',
    'site.elsewhere':
      'Margin reads nothing here by itself. Select somebody’s details, or just the page, and choose “Save to Margin” from the menu of the right mouse button.',
    'site.fromPage': 'Named by this page',
    'site.fromSelection': 'From what you selected',
    'site.putAway': 'Put away',
    'site.closed': 'The browser keeps extensions out of this page.',
    'site.nobody':
      'This page does not say in a way that is sure who somebody is. Select the details and choose “Save to Margin” once more.',
    'site.readPage': 'Save from this page',
    'site.first':
      'On {site}, Margin reads only the page that you open it on: the name, headline, post, company and place that it shows, nothing else; {site}’s terms are yours to follow.',
    'site.understood': 'Understood',
    'site.title': 'Sites',
    'site.hint':
      'The sidebar stands in the page; the side panel is the browser’s own. Off: nothing is shown or read there.',
    'site.shows.sidebar': 'Sidebar',
    'site.shows.panel': 'Side panel',
    'site.shows.off': 'Off',
  },
  {
    'site.menu': 'Margin sur {site}',
    'site.to.left': 'Placer à gauche',
    'site.to.right': 'Placer à droite',
    'site.usePanel': 'Utiliser le panneau du navigateur sur {site}',
    'site.useSidebar': 'Utiliser le panneau dans la page sur {site}',
    'site.turnOff': 'Désactiver Margin sur {site}',
    'site.turnOn': 'Activer',
    'site.isOff': 'Margin est désactivé sur {site} : rien n’y est affiché ni lu.',
    'site.elsewhere':
      'Ici, Margin ne lit rien de lui-même. Sélectionnez des coordonnées, ou simplement la page, puis choisissez « Enregistrer dans Margin » dans le menu du clic droit.',
    'site.fromPage': 'Indiqué par cette page',
    'site.fromSelection': 'D’après votre sélection',
    'site.putAway': 'Écarter',
    'site.closed': 'Le navigateur tient les extensions à l’écart de cette page.',
    'site.nobody':
      'Cette page ne dit pas de façon sûre qui est quelqu’un. Sélectionnez les coordonnées et choisissez à nouveau « Enregistrer dans Margin ».',
    'site.readPage': 'Enregistrer depuis cette page',
    'site.first':
      'Sur {site}, Margin ne lit que la page où vous l’ouvrez : le nom, le titre, le poste, l’entreprise et le lieu affichés, rien d’autre ; le respect des conditions de {site} vous revient.',
    'site.understood': 'Compris',
    'site.title': 'Sites',
    'site.hint':
      'Le panneau de Margin se place dans la page ; l’autre est celui du navigateur. Désactivé : rien n’y est affiché ni lu.',
    'site.shows.sidebar': 'Panneau dans la page',
    'site.shows.panel': 'Panneau du navigateur',
    'site.shows.off': 'Désactivé',
  },
)
