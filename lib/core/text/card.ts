import { texts } from './catalogue'

/** The business card of a person or a company. */
export const card = texts(
  {
    'card.action': 'Business card…',
    'card.title': 'Business card of {name}',
    'card.qr': 'QR code with the business card of {name}; the same is written beside it',
    'card.scan': 'Point a phone’s camera at the code to save the contact.',
    'card.short': 'The code holds the first numbers, addresses and links; the file holds all.',
    'card.noCode': 'This is too long for a code. The file holds all.',
    'card.copy': 'Copy',
    'card.copied': 'Copied as a vCard.',
    'card.notCopied': 'The browser did not let it be copied. The file holds the same.',
    'card.download': 'Download .vcf',
  },
  {
    'card.action': 'Carte de visite…',
    'card.title': 'Carte de visite : {name}',
    'card.qr': 'Code QR avec la carte de visite de {name} ; la même chose est écrite à côté',
    'card.scan': 'Visez le code avec l’appareil photo d’un téléphone pour enregistrer le contact.',
    'card.short': 'Le code contient les premiers numéros, adresses et liens ; le fichier contient tout.',
    'card.noCode': 'C’est trop long pour un code. Le fichier contient tout.',
    'card.copy': 'Copier',
    'card.copied': 'Copié au format vCard.',
    'card.notCopied': 'Le navigateur n’a pas permis la copie. Le fichier contient la même chose.',
    'card.download': 'Télécharger le .vcf',
  },
)
