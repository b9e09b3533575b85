import { texts } from './catalogue'

/** What can go wrong at a place where copies are kept, and what to do about it. */
export const cloud = texts(
  {
    'cloud.failed.unauthorised': 'The server did not accept the name or the password ({status}).',
    'cloud.todo.unauthorised':
      'Type them again. Where you log in with a second step, make an app password in the account’s settings and use that.',
    'cloud.failed.forbidden': 'The server knows you, but does not let you do this there ({status}).',
    'cloud.todo.forbidden': 'Give this account or key the right to read, write and delete in that place.',
    'cloud.failed.missing': 'The place for the copies is not there ({status}).',
    'cloud.todo.missing': 'Check the address and the name of the folder or bucket.',
    'cloud.failed.conflict': 'Something else is in the way there, or the folder above is missing ({status}).',
    'cloud.todo.conflict': 'Look at that folder, or choose another one.',
    'cloud.failed.changed': 'Something else stands there under that name. It was left as it is.',
    'cloud.todo.changed': 'Nothing is lost: Margin takes a new name at the next try.',
    'cloud.failed.tooMany': 'The server was asked too often ({status}).',
    'cloud.todo.tooMany': 'Nothing to do: Margin waits as long as the server wants and tries again.',
    'cloud.failed.server': 'The server has a fault of its own ({status}).',
    'cloud.todo.server': 'Nothing to do: Margin tries again. If it lasts, ask whoever runs the server.',
    'cloud.failed.redirected':
      'The server sends to another address ({host}). Margin does not follow, so that your password stays here.',
    'cloud.todo.redirected': 'If you trust that address, set the target up with it. With S3, check the region.',
    'cloud.failed.tooSlow': 'The connection is too slow to finish.',
    'cloud.todo.tooSlow': 'Nothing to do: Margin tries again. A faster network helps.',
    'cloud.failed.cut': 'The connection broke off half-way.',
    'cloud.todo.cut': 'Nothing to do: Margin tries again.',
    'cloud.failed.notOurs': 'A web page came instead of the copy: a login page, or the page of a public network.',
    'cloud.todo.notOurs':
      'Log in to that network, or check the address: it must be that of the files, not of the website.',
    'cloud.failed.unreachable': 'The server cannot be reached ({host}).',
    'cloud.todo.unreachable':
      'Check the network and the address. The server needs a certificate that this browser accepts.',
    'cloud.failed.noRoom': 'There is no room left at the target ({status}).',
    'cloud.todo.noRoom': 'Make room there, or keep fewer copies.',
    'cloud.failed.notStored': 'The server said that the copy was stored, but it is not there.',
    'cloud.todo.notStored': 'Margin tries again. If it lasts, do not rely on this target.',
    'cloud.failed.different': 'What was read back is not what was written.',
    'cloud.todo.different': 'Margin tries again. If it lasts, do not rely on this target.',
    'cloud.failed.stillThere': 'The server said that the file was removed, but it is still there.',
    'cloud.todo.stillThere': 'Give this account or key the right to delete there, or remove old copies by hand.',
    'cloud.failed.wrongClock':
      'The clock of this computer is wrong, so that the server does not accept the signature ({status}).',
    'cloud.todo.wrongClock': 'Set the date, the time and the time zone of this computer.',
    'cloud.failed.notAllowed': 'This browser does not let Margin reach {host} any more.',
    'cloud.todo.notAllowed': 'Open the target and allow it again.',
    'cloud.failed.refused': 'The server refused ({status}).',
    'cloud.todo.refused': 'Check the address and the details of the target.',
    'cloud.failed.stopped': 'Stopped.',
    'cloud.todo.stopped': 'Start it again when you like: what was done stays done.',
  },
  {
    'cloud.failed.unauthorised': 'Le serveur n’a pas accepté le nom ou le mot de passe ({status}).',
    'cloud.todo.unauthorised':
      'Saisissez-les de nouveau. Si vous vous connectez en deux étapes, créez un mot de passe d’application dans les réglages du compte et utilisez-le.',
    'cloud.failed.forbidden': 'Le serveur vous connaît, mais ne vous laisse pas faire cela à cet endroit ({status}).',
    'cloud.todo.forbidden':
      'Donnez à ce compte ou à cette clé le droit de lire, d’écrire et de supprimer à cet endroit.',
    'cloud.failed.missing': 'L’emplacement des copies n’existe pas ({status}).',
    'cloud.todo.missing': 'Vérifiez l’adresse et le nom du dossier ou du bucket.',
    'cloud.failed.conflict': 'Autre chose occupe la place, ou le dossier du dessus manque ({status}).',
    'cloud.todo.conflict': 'Regardez ce dossier, ou choisissez-en un autre.',
    'cloud.failed.changed': 'Autre chose porte déjà ce nom. Rien n’y a été touché.',
    'cloud.todo.changed': 'Rien n’est perdu : Margin prendra un nouveau nom au prochain essai.',
    'cloud.failed.tooMany': 'Le serveur a reçu trop de demandes ({status}).',
    'cloud.todo.tooMany': 'Rien à faire : Margin attend le temps que le serveur demande, puis réessaie.',
    'cloud.failed.server': 'Le serveur a lui-même une panne ({status}).',
    'cloud.todo.server': 'Rien à faire : Margin réessaie. Si cela dure, demandez à la personne qui gère le serveur.',
    'cloud.failed.redirected':
      'Le serveur renvoie vers une autre adresse ({host}). Margin n’y va pas, pour que votre mot de passe reste ici.',
    'cloud.todo.redirected':
      'Si vous faites confiance à cette adresse, configurez la cible avec elle. Avec S3, vérifiez la région.',
    'cloud.failed.tooSlow': 'La connexion est trop lente pour aller au bout.',
    'cloud.todo.tooSlow': 'Rien à faire : Margin réessaie. Un réseau plus rapide aidera.',
    'cloud.failed.cut': 'La connexion s’est interrompue en chemin.',
    'cloud.todo.cut': 'Rien à faire : Margin réessaie.',
    'cloud.failed.notOurs':
      'Une page web est arrivée à la place de la copie : page de connexion, ou page d’un réseau public.',
    'cloud.todo.notOurs':
      'Connectez-vous à ce réseau, ou vérifiez l’adresse : il faut celle des fichiers, pas celle du site web.',
    'cloud.failed.unreachable': 'Le serveur est injoignable ({host}).',
    'cloud.todo.unreachable':
      'Vérifiez le réseau et l’adresse. Le serveur doit avoir un certificat que ce navigateur accepte.',
    'cloud.failed.noRoom': 'Il n’y a plus de place sur la cible ({status}).',
    'cloud.todo.noRoom': 'Faites-y de la place, ou gardez moins de copies.',
    'cloud.failed.notStored': 'Le serveur a dit que la copie était enregistrée, mais elle n’y est pas.',
    'cloud.todo.notStored': 'Margin réessaie. Si cela dure, ne comptez pas sur cette cible.',
    'cloud.failed.different': 'Ce qui a été relu n’est pas ce qui a été écrit.',
    'cloud.todo.different': 'Margin réessaie. Si cela dure, ne comptez pas sur cette cible.',
    'cloud.failed.stillThere': 'Le serveur a dit que le fichier était supprimé, mais il est toujours là.',
    'cloud.todo.stillThere':
      'Donnez à ce compte ou à cette clé le droit de supprimer à cet endroit, ou supprimez les anciennes copies à la main.',
    'cloud.failed.wrongClock':
      'L’horloge de cet ordinateur est fausse : le serveur n’accepte pas la signature ({status}).',
    'cloud.todo.wrongClock': 'Réglez la date, l’heure et le fuseau horaire de cet ordinateur.',
    'cloud.failed.notAllowed': 'Ce navigateur ne laisse plus Margin accéder à {host}.',
    'cloud.todo.notAllowed': 'Ouvrez la cible et autorisez-la de nouveau.',
    'cloud.failed.refused': 'Le serveur a refusé ({status}).',
    'cloud.todo.refused': 'Vérifiez l’adresse et les détails de la cible.',
    'cloud.failed.stopped': 'Arrêté.',
    'cloud.todo.stopped': 'Relancez quand vous voulez : ce qui est fait reste fait.',
  },
)
