import { texts } from './catalogue'

/** The words for people, companies, deals: how the user changes them. */
export const nouns = texts(
  {
    'nouns.title': 'Your words',
    'nouns.says':
      'What you call these things, in each language. Your words stand in navigation, page titles, headings, labels of fields and buttons; longer sentences keep the usual ones, so that they stay right.',
    'nouns.language': 'Words in',
    'nouns.person': 'A person',
    'nouns.suspect': 'A suspect',
    'nouns.lead': 'A lead',
    'nouns.contact': 'A contact',
    'nouns.company': 'A company',
    'nouns.deal': 'A deal',
    'nouns.pipeline': 'A pipeline',
    'nouns.sheet': 'A prospecting list',
    'nouns.one': 'One',
    'nouns.many': 'Several',
    'nouns.gender': 'Gender',
    'nouns.gender.m': 'Masculine',
    'nouns.gender.f': 'Feminine',
    'nouns.back': 'As usual',
    'nouns.backLong': '{noun}: the usual words again',
  },
  {
    'nouns.title': 'Vos mots',
    'nouns.says':
      'Comment vous appelez ces choses, dans chaque langue. Vos mots figurent dans la navigation, les titres de page, les intitulés, les noms de champs et les boutons ; les phrases plus longues gardent les mots habituels, pour rester justes.',
    'nouns.language': 'Mots en',
    'nouns.person': 'Une personne',
    'nouns.suspect': 'Un suspect',
    'nouns.lead': 'Un prospect',
    'nouns.contact': 'Un contact',
    'nouns.company': 'Un compte',
    'nouns.deal': 'Une opportunité',
    'nouns.pipeline': 'Un pipeline',
    'nouns.sheet': 'Un fichier de prospection',
    'nouns.one': 'Un seul',
    'nouns.many': 'Plusieurs',
    'nouns.gender': 'Genre',
    'nouns.gender.m': 'Masculin',
    'nouns.gender.f': 'Féminin',
    'nouns.back': 'Mots habituels',
    'nouns.backLong': '{noun} : reprendre les mots habituels',
  },
)
