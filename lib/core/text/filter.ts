import { texts } from './catalogue'

/** Filters and views: their questions, their sentences. */
export const filter = texts(
  {
    'filter.title': 'Filter',
    'filter.yes': 'Yes',
    'filter.no': 'No',
    'view.name': 'Name of the view',
    'view.columns': 'Columns',
    'view.sort': 'Order',
    'view.layout': 'Layout',
  },
  {
    'filter.title': 'Filtre',
    'filter.yes': 'Oui',
    'filter.no': 'Non',
    'view.name': 'Nom de la vue',
    'view.columns': 'Colonnes',
    'view.sort': 'Ordre',
    'view.layout': 'Présentation',
  },
)
