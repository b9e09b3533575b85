import { texts } from './catalogue'

/** What was found of a record, beside the field itself. */
export const search = texts(
  {
    'found.name': 'name',
    'found.title': 'title',
    'found.company': 'company',
    'found.email': 'email',
    'found.phone': 'phone',
    'found.domain': 'domain',
    'found.website': 'website',
    'found.place': 'place',
    'found.custom': 'own field',
  },
  {
    'found.name': 'nom',
    'found.title': 'fonction',
    'found.company': 'compte',
    'found.email': 'e-mail',
    'found.phone': 'téléphone',
    'found.domain': 'domaine',
    'found.website': 'site web',
    'found.place': 'lieu',
    'found.custom': 'champ personnalisé',
  },
)
