/**
 * Days told in words, with the day that they mean and the hour where they tell one, by the calendar and not by the reader. Each list
 * has its own present. Lines read `phrase = day hour`; after `#` stands whatever comes to mind.
 */

/** Told in the language of the locale, from the present `day time`. */
export type Phrases = { locale: string; now: string; lines: string }

export const ENGLISH: Phrases[] = [
  {
    locale: 'en-US',
    now: '2026-11-30 10:20', // a Monday, and the last of its month
    lines: `
today = 2026-11-30
Today at 5pm = 2026-11-30 17:00
tomorrow = 2026-12-01
TOMORROW = 2026-12-01
tomorrow 9 = 2026-12-01 09:00
tomorrow at 9 = 2026-12-01 09:00
tomorrow, 9:30 = 2026-12-01 09:30
tomorrow at 09:05 = 2026-12-01 09:05
tomorrow at 03:00 = 2026-12-01 03:00
tomorrow 15 = 2026-12-01 15:00
tomorrow 15:45 = 2026-12-01 15:45
tomorrow at 3pm = 2026-12-01 15:00
tomorrow at 3 p.m. = 2026-12-01 15:00
tomorrow 3:15 PM = 2026-12-01 15:15
tomorrow at 12am = 2026-12-01 00:00
tomorrow 12 pm = 2026-12-01 12:00
tomorrow at noon = 2026-12-01 12:00
noon tomorrow = 2026-12-01 12:00
9am tomorrow = 2026-12-01 09:00
tomorrow morning = 2026-12-01 09:00
tomorrow morning at 8 = 2026-12-01 08:00
tomorrow at 8 in the morning = 2026-12-01 08:00
tomorrow afternoon = 2026-12-01 14:00
tomorrow afternoon at 3 = 2026-12-01 15:00
tomorrow evening = 2026-12-01 18:00
tomorrow evening at 7:30 = 2026-12-01 19:30
tomorrow night = 2026-12-01 20:00
tomorrow at nine = 2026-12-01 09:00
tomorrow at nine thirty = 2026-12-01 09:30
tomorrow at nine o'clock = 2026-12-01 09:00
tomorrow at half past nine = 2026-12-01 09:30
tomorrow at quarter to ten = 2026-12-01 09:45
tomorrow at a quarter past eleven = 2026-12-01 11:15
tomorrow at ten to eight = 2026-12-01 07:50
  tomorrow    at   9   = 2026-12-01 09:00
the day after tomorrow = 2026-12-02
day after tomorrow at 10 = 2026-12-02 10:00
tonight = 2026-11-30 20:00
tonight at 8 = 2026-11-30 20:00
this evening = 2026-11-30 18:00
this afternoon = 2026-11-30 14:00
this morning = 2026-11-30 09:00
noon = 2026-11-30 12:00
at 4pm = 2026-11-30 16:00
11:15 = 2026-11-30 11:15
in two hours = 2026-11-30 12:20
in an hour = 2026-11-30 11:20
in half an hour = 2026-11-30 10:50
in 45 minutes = 2026-11-30 11:05
in 20 hours = 2026-12-01 06:20
in 3 days = 2026-12-03
in three days = 2026-12-03
in a couple of days = 2026-12-02
3 days from now = 2026-12-03
in a week = 2026-12-07
in a week's time = 2026-12-07
in 3 weeks = 2026-12-21
in three weeks' time = 2026-12-21
in three weeks’ time = 2026-12-21
in 3 weeks at 10am = 2026-12-21 10:00
two weeks from today = 2026-12-14
a week from tomorrow = 2026-12-08
in a fortnight = 2026-12-14
in a month = 2026-12-30
in 3 months = 2027-02-28
in a quarter = 2027-02-28
in a year = 2027-11-30
in 10 working days = 2026-12-14
in 3 business days = 2026-12-03
in 5 working days = 2026-12-07
monday = 2026-12-07
tuesday = 2026-12-01
Tue = 2026-12-01
wed = 2026-12-02
on Thursday = 2026-12-03
by friday = 2026-12-04
until friday = 2026-12-04
sunday = 2026-12-06
this friday = 2026-12-04
this monday = 2026-11-30
this coming monday = 2026-12-07
next monday = 2026-12-07
next tuesday = 2026-12-08
next friday = 2026-12-11
next friday at 4pm = 2026-12-11 16:00
next week = 2026-12-07
friday next week = 2026-12-11
next week on friday = 2026-12-11
monday at half past nine = 2026-12-07 09:30
monday morning = 2026-12-07 09:00
friday at noon = 2026-12-04 12:00
friday 10 = 2026-12-04 10:00
10am on friday = 2026-12-04 10:00
tuesday week = 2026-12-08
tuesday in a week = 2026-12-08
a week on tuesday = 2026-12-08
a week from friday = 2026-12-11
two weeks from friday = 2026-12-18
tuesday after next = 2026-12-15
the week after next = 2026-12-14
this weekend = 2026-12-05
next weekend = 2026-12-12
end of the week = 2026-12-04
end of next week = 2026-12-11
beginning of next week = 2026-12-07
middle of the week = 2026-12-02
end of month = 2026-11-30
end of the month = 2026-11-30
by the end of the month = 2026-11-30
end of next month = 2026-12-31
next month = 2026-12-01
middle of next month = 2026-12-15
the 5th of next month = 2026-12-05
end of the quarter = 2026-12-31
end of next quarter = 2027-03-31
next quarter = 2027-01-01
end of Q1 = 2027-03-31
end of q4 = 2026-12-31
start of Q2 2027 = 2027-04-01
end of the year = 2026-12-31
next year = 2027-01-01
eoy = 2026-12-31
beginning of march = 2027-03-01
mid january = 2027-01-15
mid-january = 2027-01-15
end of january = 2027-01-31
end of february 2028 = 2028-02-29
5 jan = 2027-01-05
5 January = 2027-01-05
jan 5 = 2027-01-05
jan 5th = 2027-01-05
January 5th, 2027 = 2027-01-05
5th of january = 2027-01-05
the 5th of January 2027 = 2027-01-05
on 5 jan at 9 = 2027-01-05 09:00
5 jan 9:30 = 2027-01-05 09:30
jan 5 at 2pm = 2027-01-05 14:00
tuesday 5 january = 2027-01-05
Tue, Jan 5, 2027 = 2027-01-05
Tuesday, January 5, 2027 at 9:00 AM = 2027-01-05 09:00
5 june = 2027-06-05
dec 24 = 2026-12-24
30 nov = 2026-11-30
29 nov = 2027-11-29
29 feb 2028 = 2028-02-29
2027-02-01 = 2027-02-01
2027-02-01 14:30 = 2027-02-01 14:30
12/24 = 2026-12-24
24/12 = 2026-12-24
03/04 = 2027-03-04
1/5/2027 = 2027-01-05
12/24/26 = 2026-12-24
the 5th = 2026-12-05
the 31st = 2026-12-31
monday the 7th = 2026-12-07
a week today = 2026-12-07
a week tomorrow = 2026-12-08
first monday of january = 2027-01-04
the last friday of december = 2026-12-25
the second tuesday of next month = 2026-12-08
last friday of march 2027 at 10am = 2027-03-26 10:00
last day of the month = 2026-11-30
last day of next quarter = 2027-03-31
year end = 2026-12-31
the first of next month = 2026-12-01
tomorrow at 9.30 = 2026-12-01 09:30
24.12.2026 = 2026-12-24
yesterday = 2026-11-29
3 days ago = 2026-11-27
last friday = 2026-11-27
last monday = 2026-11-23`,
  },
  {
    locale: 'en-GB',
    now: '2027-01-31 18:30', // a Sunday, and the last of its month
    lines: `
03/04 = 2027-04-03
12/24 = 2027-12-24
5/1/2028 = 2028-01-05
tomorrow 9 = 2027-02-01 09:00
in a month = 2027-02-28
in two months = 2027-03-31
end of month = 2027-01-31
end of next month = 2027-02-28
next month = 2027-02-01
sunday = 2027-02-07
monday = 2027-02-01
next monday = 2027-02-01
next week = 2027-02-01
next sunday = 2027-02-07
this sunday = 2027-01-31
this weekend = 2027-01-31
next weekend = 2027-02-06
the 30th = 2027-03-30
the 31st = 2027-01-31
mid january = 2028-01-15
end of january = 2027-01-31
in 1 working day = 2027-02-01
in 6 hours = 2027-02-01 00:30
19:00 = 2027-01-31 19:00
a week on monday = 2027-02-08`,
  },
  {
    locale: 'en',
    now: '2028-02-29 09:00', // a Tuesday, the leap day
    lines: `
tomorrow = 2028-03-01
29 feb = 2028-02-29
28 feb = 2029-02-28
in a year = 2029-02-28
in 4 years = 2032-02-29
end of month = 2028-02-29
next tuesday = 2028-03-07
tuesday = 2028-03-07
yesterday = 2028-02-28
in 12 months = 2029-02-28
end of the quarter = 2028-03-31`,
  },
  {
    locale: 'en-US',
    now: '2026-12-31 23:30', // a Thursday, the last of its year
    lines: `
tomorrow = 2027-01-01
in an hour = 2027-01-01 00:30
next month = 2027-01-01
next year = 2027-01-01
end of the year = 2026-12-31
next quarter = 2027-01-01
jan 5 = 2027-01-05
dec 31 = 2026-12-31
dec 30 = 2027-12-30
friday = 2027-01-01
next friday = 2027-01-08
the 1st = 2027-01-01
in 2 working days = 2027-01-04
end of the week = 2027-01-01`,
  },
]

export const FRENCH: Phrases[] = [
  {
    locale: 'fr',
    now: '2026-11-30 10:20', // lundi, dernier jour du mois
    lines: `
aujourd'hui = 2026-11-30
aujourd’hui à 17h = 2026-11-30 17:00
demain = 2026-12-01
DEMAIN = 2026-12-01
demain 9h = 2026-12-01 09:00
demain 9 = 2026-12-01 09:00
demain à 9h = 2026-12-01 09:00
demain à 9 h 30 = 2026-12-01 09:30
demain à 9 h 30 = 2026-12-01 09:30
demain a 9h30 = 2026-12-01 09:30
demain 9:30 = 2026-12-01 09:30
demain à 15h = 2026-12-01 15:00
demain 15h45 = 2026-12-01 15:45
demain à 3h = 2026-12-01 03:00
demain à neuf heures = 2026-12-01 09:00
demain à neuf heures et demie = 2026-12-01 09:30
demain à 9 heures et quart = 2026-12-01 09:15
demain à dix heures moins le quart = 2026-12-01 09:45
demain à dix heures moins dix = 2026-12-01 09:50
demain à neuf heures trente = 2026-12-01 09:30
demain à 9 heures = 2026-12-01 09:00
demain midi = 2026-12-01 12:00
demain à midi et demi = 2026-12-01 12:30
demain matin = 2026-12-01 09:00
demain matin à 8h = 2026-12-01 08:00
demain à 8h du matin = 2026-12-01 08:00
demain après-midi = 2026-12-01 14:00
demain apres-midi à 3h = 2026-12-01 15:00
demain aprem = 2026-12-01 14:00
demain soir = 2026-12-01 18:00
demain soir à 8h = 2026-12-01 20:00
demain à 8 h du soir = 2026-12-01 20:00
9h demain = 2026-12-01 09:00
  demain    à   9h   = 2026-12-01 09:00
après-demain = 2026-12-02
apres-demain = 2026-12-02
apres demain 10h = 2026-12-02 10:00
Après‑demain = 2026-12-02
ce matin = 2026-11-30 09:00
cet après-midi = 2026-11-30 14:00
ce soir = 2026-11-30 18:00
ce soir à 20h = 2026-11-30 20:00
midi = 2026-11-30 12:00
à midi = 2026-11-30 12:00
16h = 2026-11-30 16:00
à 11h15 = 2026-11-30 11:15
dans deux heures = 2026-11-30 12:20
dans une heure = 2026-11-30 11:20
dans une demi-heure = 2026-11-30 10:50
dans 1 h 30 = 2026-11-30 11:50
dans 45 minutes = 2026-11-30 11:05
dans 3 jours = 2026-12-03
dans trois jours = 2026-12-03
dans huit jours = 2026-12-07
dans quinze jours = 2026-12-14
dans 15 jours = 2026-12-15
dans une semaine = 2026-12-07
dans 3 semaines = 2026-12-21
dans trois semaines = 2026-12-21
dans 3 semaines à 10h = 2026-12-21 10:00
dans un mois = 2026-12-30
dans 3 mois = 2027-02-28
dans un trimestre = 2027-02-28
dans six mois = 2027-05-30
dans un an = 2027-11-30
dans 10 jours ouvrés = 2026-12-14
dans 6 jours ouvrables = 2026-12-07
lundi = 2026-12-07
mardi = 2026-12-01
Mercredi = 2026-12-02
jeudi à 14h = 2026-12-03 14:00
vendredi 16h = 2026-12-04 16:00
pour vendredi = 2026-12-04
d'ici vendredi = 2026-12-04
samedi = 2026-12-05
dimanche = 2026-12-06
mardi prochain = 2026-12-01
vendredi prochain = 2026-12-04
lundi prochain à 9h = 2026-12-07 09:00
vendredi qui vient = 2026-12-04
ce vendredi = 2026-12-04
lundi en huit = 2026-12-14
mardi en huit = 2026-12-08
mardi en quinze = 2026-12-15
mardi dans une semaine = 2026-12-08
mardi de la semaine prochaine = 2026-12-08
la semaine prochaine = 2026-12-07
semaine prochaine = 2026-12-07
vendredi de la semaine prochaine à 10h = 2026-12-11 10:00
lundi matin = 2026-12-07 09:00
lundi à neuf heures et demie = 2026-12-07 09:30
mardi midi = 2026-12-01 12:00
ce week-end = 2026-12-05
le week-end prochain = 2026-12-12
fin de semaine = 2026-12-04
fin de la semaine = 2026-12-04
fin de semaine prochaine = 2026-12-11
début de semaine prochaine = 2026-12-07
en fin de semaine = 2026-12-04
milieu de semaine = 2026-12-02
fin du mois = 2026-11-30
fin de mois = 2026-11-30
à la fin du mois = 2026-11-30
d'ici la fin du mois = 2026-11-30
fin du mois prochain = 2026-12-31
le mois prochain = 2026-12-01
mois prochain = 2026-12-01
début du mois prochain = 2026-12-01
mi-mois = 2026-11-15
le 5 du mois prochain = 2026-12-05
fin du trimestre = 2026-12-31
fin du trimestre prochain = 2027-03-31
le trimestre prochain = 2027-01-01
fin T1 = 2027-03-31
fin du 1er trimestre = 2027-03-31
début T2 2027 = 2027-04-01
fin de l'année = 2026-12-31
fin d'année = 2026-12-31
l'année prochaine = 2027-01-01
l'an prochain = 2027-01-01
début mars = 2027-03-01
debut mars = 2027-03-01
mi-janvier = 2027-01-15
mi janvier = 2027-01-15
fin janvier = 2027-01-31
fin février 2028 = 2028-02-29
fin août = 2027-08-31
le 5 = 2026-12-05
le 31 = 2026-12-31
le 1er = 2026-12-01
le 5 janvier = 2027-01-05
5 janvier 2027 = 2027-01-05
5 janv. = 2027-01-05
le 5 janvier à 9h = 2027-01-05 09:00
5 janvier 9h30 = 2027-01-05 09:30
mardi 5 janvier = 2027-01-05
mardi 5 janvier 2027 à 14h = 2027-01-05 14:00
mar. 5 janv. 2027 = 2027-01-05
mar. 5 janv. 2027, 09:00 = 2027-01-05 09:00
lundi 7 = 2026-12-07
lundi 7 décembre = 2026-12-07
1er février = 2027-02-01
1er fevrier = 2027-02-01
premier février = 2027-02-01
5 FÉVRIER = 2027-02-05
15 août = 2027-08-15
15 aout = 2027-08-15
5 sept. = 2027-09-05
24 décembre = 2026-12-24
24 dec = 2026-12-24
30 novembre = 2026-11-30
29 novembre = 2027-11-29
24/12 = 2026-12-24
12/24 = 2026-12-24
03/04 = 2027-04-03
05/01/2027 = 2027-01-05
05.01.2027 = 2027-01-05
2027-02-01 = 2027-02-01
2027-02-01 14:30 = 2027-02-01 14:30
mardi pro = 2026-12-01
semaine pro = 2026-12-07
lundi en 8 = 2026-12-14
premier lundi de janvier = 2027-01-04
le dernier vendredi de décembre = 2026-12-25
le deuxième mardi du mois prochain = 2026-12-08
dernier jeudi d'avril 2027 à 9h = 2027-04-29 09:00
fin 2026 = 2026-12-31
fin du premier trimestre = 2027-03-31
2026/12/24 = 2026-12-24
dans 48h = 2026-12-02 10:20
dans deux heures et demie = 2026-11-30 12:50
dans un quart d'heure = 2026-11-30 10:35
d'ici 2 semaines = 2026-12-14
hier = 2026-11-29
avant-hier = 2026-11-28
il y a 3 jours = 2026-11-27
vendredi dernier = 2026-11-27`,
  },
  {
    locale: 'fr-FR',
    now: '2027-01-31 18:30', // dimanche, dernier jour du mois
    lines: `
demain 9h = 2027-02-01 09:00
dans un mois = 2027-02-28
dans deux mois = 2027-03-31
fin du mois = 2027-01-31
fin du mois prochain = 2027-02-28
le mois prochain = 2027-02-01
dimanche = 2027-02-07
lundi = 2027-02-01
lundi prochain = 2027-02-01
lundi en huit = 2027-02-08
la semaine prochaine = 2027-02-01
ce week-end = 2027-01-31
le week-end prochain = 2027-02-06
le 30 = 2027-03-30
mi-janvier = 2028-01-15
fin janvier = 2027-01-31
dans 6 heures = 2027-02-01 00:30
19h = 2027-01-31 19:00`,
  },
  {
    locale: 'fr',
    now: '2028-02-29 09:00', // mardi, jour de plus de l'année
    lines: `
demain = 2028-03-01
29 février = 2028-02-29
28 février = 2029-02-28
dans un an = 2029-02-28
dans 4 ans = 2032-02-29
fin du mois = 2028-02-29
mardi = 2028-03-07
mardi prochain = 2028-03-07
hier = 2028-02-28`,
  },
  {
    locale: 'fr',
    now: '2026-12-31 23:30', // jeudi, dernier jour de l'année
    lines: `
demain = 2027-01-01
dans une heure = 2027-01-01 00:30
le mois prochain = 2027-01-01
fin d'année = 2026-12-31
5 janvier = 2027-01-05
31 décembre = 2026-12-31
30 décembre = 2027-12-30
vendredi = 2027-01-01
vendredi en huit = 2027-01-08
le 1er = 2027-01-01
dans 2 jours ouvrés = 2027-01-04`,
  },
]

/** Not to be understood on Monday 30 November 2026 at 10:20: no such day, nothing that one can be sure of, or words beside it. */
export const NOT_ENGLISH = `
|.|,|soon|later|asap|someday|never|maybe tomorrow|not tomorrow|tomorrow or friday|tomorrow if possible|before friday|after friday|around friday
every monday|mondays|every 2 weeks|weekdays|monday to friday|monday and tuesday|5-7 jan|5 jan - 7 jan|from 5 jan to 7 jan
31 feb|feb 30|31 april|2027-02-29|2027-13-01|2026-02-30|0 jan|32 jan|29 feb|13/13|31/02/2027|00/12|2027-00-10|the 32nd|the 0th
tomorrow 25:00|tomorrow 24:00|tomorrow at 9:60|tomorrow 13pm|tomorrow at 0am|25:00|tomorrow at 3|tomorrow 3|tomorrow at half past two|friday at 5:30
monday 5 jan|wednesday, dec 1|tomorrow friday|today tomorrow|tomorrow 9 10|tomorrow 9am 10am|tomorrow morning evening|tomorrow morning at 3pm
9|5|12|2027|january|jan 2027|in january|q1|5 jan 9|9 jan 10|5 jan 27|9:00|at 9|morning|in the morning|monday 7
in 3|in weeks|3 weeks|in 3 week|in 1 days|in a few days|in several weeks|in 3.5 weeks|in 0 days 0|in -3 days|in 1000 days|in 999 years|next|next day|last week|this week|this month
next 5 jan|next tomorrow|friday next|midnight|tomorrow at midnight|tomorrow xyz|xtomorrow|tomorrowx|demain|mardi prochain|5 janvier|call tomorrow|tomorrow call Bob
tomorrow 9h99|5.1.2027|01/02/03|12/2026|02.03.2027|fifth monday of january|first monday|9.30|5 jan at|at noon at|1/2/3/4|1.5|12.24|2027/24/12|99/99/9999|5 jan 99999|5 jan 0001|tomorrow ${'very '.repeat(30)}late`

export const NOT_FRENCH = `
|.|,|bientôt|plus tard|un jour|jamais|peut-être demain|pas demain|demain ou vendredi|demain si possible|avant vendredi|après vendredi|vers vendredi
tous les lundis|le lundi|chaque mardi|lundi et mardi|de lundi à vendredi|5 au 7 janvier|du 5 au 7 janvier|5-7 janvier|le lundi 9h
31 février|30 fevrier|31 avril|2027-02-29|2027-13-01|0 janvier|32 janvier|29 février|13/13|31/02/2027|00/12|le 32|le 0
demain 25h|demain 24h|demain à 9h60|demain 9h99|25:00|demain 3|demain à minuit|minuit|cette nuit|demain matin à 15h|demain soir à 9h du matin
lundi 5 janvier|mercredi 1er décembre|demain vendredi|aujourd'hui demain|demain 9h 10h|lundi 9|mar|mar 9h|demain matin soir
9|5|12|2027|janvier|janvier 2027|en janvier|T1|5 janvier 9|5 janvier 27|9h|à 9h|matin|le matin
dans 3|dans semaines|3 semaines|dans 3 semaine|dans 1 jours|dans quelques jours|dans plusieurs semaines|dans 3,5 semaines|dans -3 jours|dans 1000 jours|dans 999 ans|prochain|la semaine dernière|cette semaine|ce mois
prochain mardi prochain|mardi suivant|demain xyz|xdemain|demainx|tomorrow|next tuesday|5 january|appeler demain|demain appeler Léa|le demain du mois
5 janvier à|fin 2025|01/02/03|12/2026|premier lundi|1/2/3/4|1.5|24.12|99/99/9999|5 janvier 99999|il y a 3 jours ouvrés|demain ${'très '.repeat(30)}tard`
