import { texts } from './catalogue'

/** Why a contact, a message, an entry of a calendar or an object of a file is not taken. */
export const importingCards = texts(
  {
    'import.card.none': 'There is no contact in this file.',
    'import.card.strange': 'This is no part of a contact. Contacts stand between BEGIN:VCARD and END:VCARD.',
    'import.card.cut':
      'This contact has no end: the file was cut off here, or its line END:VCARD is missing. Save it once more where it comes from.',
    'import.card.large': 'This contact is longer than a contact can be.',
    'import.card.encoding':
      'It is not said which letters this contact is written in. Save the file again as UTF-8, or as vCard 3.0, where it comes from.',
    'import.card.unread': 'This contact cannot be read.',
    'import.card.group': '“{name}” is a list of contacts, and not one itself.',
    'import.card.thing': '“{name}” is a place or a device, and nobody.',
    'import.card.nobody': 'This contact has neither a name nor an address nor a number.',
    'import.entry.none': 'There is no entry in this calendar.',
    'import.entry.strange': 'This is no part of a calendar. Entries stand between BEGIN:VCALENDAR and END:VCALENDAR.',
    'import.entry.cut':
      'This entry has no end: the file was cut off here, or its last line is missing. Save it once more where it comes from.',
    'import.entry.large': 'This entry is longer than an entry can be.',
    'import.entry.unread': 'This entry cannot be read.',
    'import.entry.kind': 'An entry of the kind {kind} is neither a meeting nor a task.',
    'import.entry.cancelled': '“{title}” was cancelled.',
    'import.entry.when': '“{title}” has no day.',
    'import.entry.zone':
      '“{title}” is at an hour of the time zone “{zone}”, which is not known, so its hour is not either. Write it with a zone such as Europe/Paris.',
    'import.json.none': 'There is nothing in it that could be a record.',
    'import.json.shape':
      'This is JSON of another shape. What is imported is one list of objects, [{"name": "…"}, …], or one object on each line.',
    'import.json.broken': 'This is no sound JSON: a sign is missing or one too many here, or the file was cut off.',
    'import.json.deep': 'Brackets stand within brackets here more often than in any record.',
    'import.json.large': 'This object is longer than a record can be.',
    'import.json.encoding': 'There are characters in it that are not UTF-8. Save it as UTF-8.',
    'import.mail.none': 'There is no message in this file.',
    'import.mail.unread': 'This message cannot be read.',
    'import.mail.sender': 'This message does not say who wrote it.',
    'import.mail.automated':
      'This message of {from} was sent by a machine or to a list of readers: there is nobody in it.',
    'import.mail.date': '“{subject}” does not say when it was sent. Its people are taken, the message itself is not.',
  },
  {
    'import.card.none': 'Il n’y a aucun contact dans ce fichier.',
    'import.card.strange': 'Ceci ne fait partie d’aucun contact. Un contact se tient entre BEGIN:VCARD et END:VCARD.',
    'import.card.cut':
      'Ce contact n’a pas de fin : le fichier a été coupé ici, ou sa ligne END:VCARD manque. Enregistrez-le de nouveau là d’où il vient.',
    'import.card.large': 'Ce contact est plus long qu’un contact ne peut l’être.',
    'import.card.encoding':
      'Rien ne dit dans quel alphabet ce contact est écrit. Enregistrez de nouveau le fichier en UTF-8, ou en vCard 3.0, là d’où il vient.',
    'import.card.unread': 'Ce contact ne peut pas être lu.',
    'import.card.group': '« {name} » est une liste de contacts, et non un contact.',
    'import.card.thing': '« {name} » est un lieu ou un appareil, et personne.',
    'import.card.nobody': 'Ce contact n’a ni nom, ni adresse, ni numéro.',
    'import.entry.none': 'Il n’y a aucune entrée dans ce calendrier.',
    'import.entry.strange':
      'Ceci ne fait partie d’aucun calendrier. Les entrées se tiennent entre BEGIN:VCALENDAR et END:VCALENDAR.',
    'import.entry.cut':
      'Cette entrée n’a pas de fin : le fichier a été coupé ici, ou sa dernière ligne manque. Enregistrez-le de nouveau là d’où il vient.',
    'import.entry.large': 'Cette entrée est plus longue qu’une entrée ne peut l’être.',
    'import.entry.unread': 'Cette entrée ne peut pas être lue.',
    'import.entry.kind': 'Une entrée du genre {kind} n’est ni un rendez-vous ni une tâche.',
    'import.entry.cancelled': '« {title} » a été annulé.',
    'import.entry.when': '« {title} » n’a pas de jour.',
    'import.entry.zone':
      '« {title} » est à une heure du fuseau « {zone} », qui n’est pas connu : son heure ne l’est pas non plus. Écrivez-la avec un fuseau tel que Europe/Paris.',
    'import.json.none': 'Il n’y a rien ici qui puisse être un enregistrement.',
    'import.json.shape':
      'C’est du JSON d’une autre forme. On importe une liste d’objets, [{"name": "…"}, …], ou un objet par ligne.',
    'import.json.broken': 'Ce JSON n’est pas valable : un signe manque ou est de trop ici, ou le fichier a été coupé.',
    'import.json.deep': 'Des crochets se trouvent ici dans des crochets plus souvent que dans aucun enregistrement.',
    'import.json.large': 'Cet objet est plus long qu’un enregistrement ne peut l’être.',
    'import.json.encoding': 'Il contient des caractères qui ne sont pas de l’UTF-8. Enregistrez-le en UTF-8.',
    'import.mail.none': 'Il n’y a aucun message dans ce fichier.',
    'import.mail.unread': 'Ce message ne peut pas être lu.',
    'import.mail.sender': 'Ce message ne dit pas qui l’a écrit.',
    'import.mail.automated':
      'Ce message de {from} vient d’une machine ou est allé à une liste de lecteurs : il n’y a personne dedans.',
    'import.mail.date':
      '« {subject} » ne dit pas quand il a été envoyé. Ses personnes sont prises, le message lui-même ne l’est pas.',
  },
)
