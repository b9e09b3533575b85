import { texts } from './catalogue'

/** Filters: their questions, their sentences. */
export const filter = texts(
  {
    'filter.yes': 'Yes',
    'filter.no': 'No',
  },
  {
    'filter.yes': 'Oui',
    'filter.no': 'Non',
  },
)
