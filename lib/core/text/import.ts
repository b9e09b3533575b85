import { texts } from './catalogue'

/** Files that are imported: why a file, or a row of one, is not taken, and what to do. */
export const importing = texts(
  {
    'import.empty': 'There are no rows in it.',
    'import.encoding':
      'It is written in an encoding that cannot be told for sure. Save it as CSV UTF-8 in the spreadsheet it comes from.',
    'import.binary': 'This is not text. Save the sheet as CSV or XLSX.',
    'import.oldWorkbook': 'This is a workbook of the old kind (.xls), or one with a password. Save it as XLSX or CSV.',
    'import.notWorkbook': 'This is a packed folder, not a workbook. Unpack it, and import the files in it.',
    'import.damagedWorkbook':
      'The workbook is damaged: some of it cannot be unpacked. Open it in a spreadsheet and save it anew.',
    'import.bomb':
      'It would unpack to {n} MB, far more than a workbook of its size holds. Nothing of it was read. Save it as CSV if it is yours.',
    'import.largeWorkbook':
      'The workbook holds more text than is read at once. Save it as CSV, which may have any size.',
    'import.notTable': 'This is a page or a document, not a table. Export it as CSV or XLSX.',
    'import.quote':
      'A quotation mark is opened and never closed, or stands in the middle of a cell. Write it twice, or take it out.',
    'import.moreCells':
      '{n} cells, where there are {most} columns: perhaps the separator stands inside a cell. Put that cell in quotation marks.',
    'import.fewerCells': '{n} cells, where there are {most} columns: a separator is missing, or the row was cut off.',
    'import.manyCells': '{n} cells in one row; at most {most} are read.',
    'import.longCell': 'A cell of {n} characters; at most {most} fit. Shorten it.',
    'import.longRow': 'A row without an end: a row has no more than 6 million characters. Split the file.',
    'import.zero': 'A character that no text has (a zero byte). Take it out.',
    'import.damaged': 'Some of its characters are damaged and cannot be read. Write them anew.',
  },
  {
    'import.empty': 'Il n’y a aucune ligne.',
    'import.encoding':
      'Son encodage ne peut être établi avec certitude. Enregistrez-le en CSV UTF-8 dans le tableur dont il vient.',
    'import.binary': 'Ce n’est pas du texte. Enregistrez le tableau en CSV ou en XLSX.',
    'import.oldWorkbook':
      'C’est un classeur de l’ancien type (.xls), ou protégé par un mot de passe. Enregistrez-le en XLSX ou en CSV.',
    'import.notWorkbook':
      'C’est un dossier compressé, pas un classeur. Décompressez-le et importez les fichiers qu’il contient.',
    'import.damagedWorkbook':
      'Le classeur est abîmé : une partie ne peut être décompressée. Ouvrez-le dans un tableur et enregistrez-le à nouveau.',
    'import.bomb':
      'Il prendrait {n} Mo une fois décompressé, bien plus qu’un classeur de cette taille. Rien n’en a été lu. S’il est à vous, enregistrez-le en CSV.',
    'import.largeWorkbook':
      'Le classeur contient plus de texte qu’on ne peut en lire à la fois. Enregistrez-le en CSV, qui peut avoir n’importe quelle taille.',
    'import.notTable': 'C’est une page ou un document, pas un tableau. Exportez-le en CSV ou en XLSX.',
    'import.quote':
      'Un guillemet est ouvert et jamais fermé, ou se trouve au milieu d’une cellule. Écrivez-le deux fois, ou retirez-le.',
    'import.moreCells':
      '{n} cellules pour {most} colonnes : le séparateur est peut-être dans une cellule. Mettez cette cellule entre guillemets.',
    'import.fewerCells': '{n} cellules pour {most} colonnes : un séparateur manque, ou la ligne est coupée.',
    'import.manyCells': '{n} cellules sur une ligne ; {most} au plus sont lues.',
    'import.longCell': 'Une cellule de {n} caractères ; {most} au plus. Raccourcissez-la.',
    'import.longRow': 'Une ligne sans fin : une ligne compte 6 millions de caractères au plus. Divisez le fichier.',
    'import.zero': 'Un caractère qu’aucun texte n’a (un octet nul). Retirez-le.',
    'import.damaged': 'Certains caractères sont abîmés et illisibles. Écrivez-les à nouveau.',
  },
)
