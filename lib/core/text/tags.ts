import { texts } from './catalogue'

/** The tags of a deal, by category. */
export const tags = texts(
  {
    'tags.title': 'Tags',
    'tags.add': 'Add a tag',
    'tags.category': 'Category',
    'tags.family': 'Product family',
    'tags.family.sold': 'Sold',
    'tags.family.discussed': 'Discussed',
    'tags.family.planned': 'To sell',
    'tags.others': 'Other categories',
    'tags.newCategory': 'New category…',
    'tags.categoryName': 'Name of the category',
    'tags.name': 'Tag',
  },
  {
    'tags.title': 'Étiquettes',
    'tags.add': 'Ajouter une étiquette',
    'tags.category': 'Catégorie',
    'tags.family': 'Famille de produits',
    'tags.family.sold': 'Vendu',
    'tags.family.discussed': 'Évoqué',
    'tags.family.planned': 'À vendre',
    'tags.others': 'Autres catégories',
    'tags.newCategory': 'Nouvelle catégorie…',
    'tags.categoryName': 'Nom de la catégorie',
    'tags.name': 'Étiquette',
  },
)
