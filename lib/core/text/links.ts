/** Links to other programs with what is known of a record in them. */
import { texts } from './catalogue'

export const links = texts(
  {
    'links.title': 'Links to other programs',
    'links.says':
      'An address with fields in it, such as {example}. It stands on each person, company and deal of which all its fields are known. Opening it tells that program what stands in the address.',
    'links.new': 'New link',
    'links.none': 'No link yet. One may search your ERP for the company that is open.',
    'links.edit': 'Edit {name}',
    'links.remove': 'Delete {name}',
    'links.address': 'Address',
    'links.wrong.start': 'Begin with https://, the host and a slash; fields may stand after that.',
    'links.wrong.noField': 'Put at least one field into it, such as {field}.',
  },
  {
    'links.title': 'Liens vers d’autres logiciels',
    'links.says':
      'Une adresse avec des champs, comme {example}. Le lien se trouve sur chaque personne, compte et opportunité dont tous ces champs sont connus. L’ouvrir apprend à ce logiciel ce qui est dans l’adresse.',
    'links.new': 'Nouveau lien',
    'links.none': 'Aucun lien pour l’instant. Un lien peut chercher dans votre ERP le compte ouvert.',
    'links.edit': 'Modifier {name}',
    'links.remove': 'Supprimer {name}',
    'links.address': 'Adresse',
    'links.wrong.start': 'Commencez par https://, l’hôte et une barre oblique ; les champs viennent après.',
    'links.wrong.noField': 'Mettez-y au moins un champ, comme {field}.',
  },
)
