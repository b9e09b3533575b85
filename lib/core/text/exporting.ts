import { texts } from './catalogue'

/** Rows of a list as a file of the user's. */
export const exporting = texts(
  {
    'export.button': 'Export…',
    'export.title': 'Export the chosen rows',
    'export.rows': '{n} row chosen|{n} rows chosen',
    'export.csv': 'Save as a spreadsheet (.csv)',
    'export.csvSays': 'With the columns of the list: {columns}.',
    'export.marked':
      'What a spreadsheet would run as a formula begins with an apostrophe there; read by Margin again, it is as it was.',
    'export.xlsx': 'Save as a workbook (.xlsx)',
    'export.xlsxSays':
      'For Excel, LibreOffice and others: days, numbers and amounts as such, all else as text, which nothing runs as a formula.',
    'export.currency': 'Currency',
    'export.currencyOf': '{field}: currency',
    'export.tooMany': 'A workbook holds {n} rows at most: save as CSV, or choose fewer.',
    'export.cut':
      '{n} text was longer than a workbook takes and was cut; CSV has it whole.|{n} texts were longer than a workbook takes and were cut; CSV has them whole.',
    'export.stop': 'Stop',
    'export.vcard': 'Save as contacts (.vcf)',
    'export.vcardSays': 'For phones and address books: names, company, title, numbers, addresses; no notes.',
    'export.writing': '{done} of {total} rows written',
    'export.saved': '{name} saved, with {n} row.|{name} saved, with {n} rows.',
    'export.file.people': 'people',
    'export.file.companies': 'companies',
    'export.file.deals': 'deals',
  },
  {
    'export.button': 'Exporter…',
    'export.title': 'Exporter les lignes choisies',
    'export.rows': '{n} ligne choisie|{n} lignes choisies',
    'export.csv': 'Enregistrer en tableau (.csv)',
    'export.csvSays': 'Avec les colonnes de la liste : {columns}.',
    'export.marked':
      'Ce qu’un tableur exécuterait comme une formule y commence par une apostrophe ; relu par Margin, c’est de nouveau comme avant.',
    'export.xlsx': 'Enregistrer en classeur (.xlsx)',
    'export.xlsxSays':
      'Pour Excel, LibreOffice et d’autres : dates, nombres et montants comme tels, le reste en texte, que rien n’exécute comme une formule.',
    'export.currency': 'Devise',
    'export.currencyOf': '{field} : devise',
    'export.tooMany': 'Un classeur contient au plus {n} lignes : enregistrez en CSV, ou choisissez-en moins.',
    'export.cut':
      '{n} texte dépassait ce qu’un classeur accepte et a été coupé ; le CSV l’a en entier.|{n} textes dépassaient ce qu’un classeur accepte et ont été coupés ; le CSV les a en entier.',
    'export.stop': 'Arrêter',
    'export.vcard': 'Enregistrer en contacts (.vcf)',
    'export.vcardSays':
      'Pour les téléphones et carnets d’adresses : noms, compte, fonction, numéros, adresses ; pas de notes.',
    'export.writing': '{done} lignes écrites sur {total}',
    'export.saved': '{name} enregistré, avec {n} ligne.|{name} enregistré, avec {n} lignes.',
    'export.file.people': 'personnes',
    'export.file.companies': 'comptes',
    'export.file.deals': 'opportunites',
  },
)
