import { texts } from './catalogue'

/** Warnings beside what may be taken for another. */
export const odd = texts(
  {
    'odd.turned': 'turned text',
    'odd.turnedSays': 'Holds invisible marks that show a part of it in another order than it is written in.',
    'odd.mixed': 'look-alike letters',
    'odd.mixedSays': 'Mixes letters of several alphabets that look alike: it may not be whom or what it seems.',
    'odd.coded': 'other alphabet',
    'odd.codedSays':
      'A domain in another alphabet, shown in the network’s own code so that it can be taken for no other.',
  },
  {
    'odd.turned': 'texte retourné',
    'odd.turnedSays': 'Contient des marques invisibles qui en montrent une partie dans un autre ordre que celui écrit.',
    'odd.mixed': 'lettres trompeuses',
    'odd.mixedSays':
      'Mêle des lettres de plusieurs alphabets qui se ressemblent : ce n’est peut-être pas qui ou ce que l’on croit.',
    'odd.coded': 'autre alphabet',
    'odd.codedSays':
      'Un domaine dans un autre alphabet, montré dans le code du réseau pour n’être confondu avec aucun autre.',
  },
)
