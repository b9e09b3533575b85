import { texts } from './catalogue'

/** What single reports say. */
export const reportKinds = texts(
  {
    'report.figures': 'Figures',
    'report.figures.says':
      'Won in the period by day of closing, beside what is open now and what that is worth by the chance of each stage; lost and cancelled stand apart.',
    'report.figures.won': 'Won in the period',
    'report.figures.potential': 'Open, weighted',
    'report.figures.open': 'Open now',
    'report.figures.now': 'Open deals now',
    'report.figures.closed': 'Closed in the period',
    'report.figures.wonByMonth': 'Won by month, {currency}',
    'report.figures.noDay':
      '{n} closed deal has no known day of closing and is in no period.|{n} closed deals have no known day of closing and are in no period.',
    'report.stage': 'Stage',
    'report.pipeline': 'Pipeline and funnel',
    'report.pipeline.says':
      'Open deals by stage, now or at the end of a past day; in the period, how many entered each stage, went on to a later one or were won there, went back, were lost or cancelled there. Who went back is not counted in the share.',
    'report.pipeline.total': 'All open deals',
    'report.pipeline.openOn': 'Open on {day}',
    'report.pipeline.funnel': '{pipeline}: entered, and how many went on',
    'report.pipeline.standing': '{pipeline}: open now',
    'report.pipeline.standingOn': '{pipeline}: open on {day}',
    'report.pipeline.flow': '{pipeline}: in the period',
    'report.pipeline.mean': 'Mean amount',
    'report.pipeline.days': 'Days there, mean',
    'report.pipeline.entered': 'Entered',
    'report.pipeline.through': 'Went on',
    'report.pipeline.back': 'Went back',
    'report.pipeline.share': 'Share that went on',
    'report.pipeline.stayed': 'Days stayed, mean',
    'report.pipeline.weakest': 'Weakest stage of {pipeline}: {stage}, {part} of {of} went on.',
    'report.pipeline.unknown':
      'Of {n} open deal the stage on that day is not known.|Of {n} open deals the stage on that day is not known.',
    'report.pipeline.amountsNow': 'Amounts are those of today: what they were on that day is not kept.',
    'report.forecast': 'Forecast',
    'report.forecast.says':
      'What open deals may bring by closing month, weighted with the chance of their stage; beside it what the own history says, and how far each way was off in past months, told as at the start of each.',
    'report.forecast.ownMiss': 'Own history: off by',
    'report.forecast.sameMiss': 'Same as last month: off by',
    'report.forecast.weightedMiss': 'Weighted pipeline: off by',
    'report.forecast.ahead': 'Months to come',
    'report.forecast.back': 'Past months, told as at their start',
    'report.forecast.own': 'Own history, {currency}',
    'report.forecast.won': 'Won, {currency}',
    'report.forecast.same': 'Same as last month',
    'report.forecast.weighted': 'Weighted pipeline',
    'report.forecast.wonLine': 'Won',
    'report.forecast.ownLine': 'Own history',
    'report.forecast.chart': 'Won and told by month, {currency}',
    'report.forecast.how':
      'Off by: the mean miss as a share of what was won. Own history: win rates by stage, age and temperature, what new deals bring, and the other ways, each weighing more the less it missed. Past closing days are taken as they stand today.',
    'report.forecast.few':
      'How far off the forecast was is told once something was won in {n} months. Until then there is the weighted pipeline below.',
    'report.forecast.young':
      'How far off the forecast was is told from the month on that has {n} full months before it. Until then there is the weighted pipeline below.',
    'report.forecast.seasons': 'The time of the year counts.',
    'report.forecast.unrated':
      '{n} deal in another currency is left out, for want of a rate to {currency}.|{n} deals in other currencies are left out, for want of a rate to {currency}.',
  },
  {
    'report.figures': 'Chiffres',
    'report.figures.says':
      'Gagné dans la période selon le jour de clôture, à côté de ce qui est ouvert aujourd’hui et de sa valeur selon la probabilité de chaque étape ; perdu et annulé restent à part.',
    'report.figures.won': 'Gagné dans la période',
    'report.figures.potential': 'Ouvert, pondéré',
    'report.figures.open': 'Ouvert aujourd’hui',
    'report.figures.now': 'Opportunités ouvertes aujourd’hui',
    'report.figures.closed': 'Closes dans la période',
    'report.figures.wonByMonth': 'Gagné par mois, {currency}',
    'report.figures.noDay':
      '{n} opportunité close sans jour de clôture connu n’est dans aucune période.|{n} opportunités closes sans jour de clôture connu ne sont dans aucune période.',
    'report.stage': 'Étape',
    'report.pipeline': 'Pipeline et entonnoir',
    'report.pipeline.says':
      'Opportunités ouvertes par étape, aujourd’hui ou à la fin d’un jour passé ; dans la période, combien sont entrées dans chaque étape, ont avancé ou y ont été gagnées, ont reculé, y ont été perdues ou annulées. Les reculs ne comptent pas dans la part.',
    'report.pipeline.total': 'Toutes les opportunités ouvertes',
    'report.pipeline.openOn': 'Ouvertes le {day}',
    'report.pipeline.funnel': '{pipeline} : entrées, et combien ont avancé',
    'report.pipeline.standing': '{pipeline} : ouvertes aujourd’hui',
    'report.pipeline.standingOn': '{pipeline} : ouvertes le {day}',
    'report.pipeline.flow': '{pipeline} : dans la période',
    'report.pipeline.mean': 'Montant moyen',
    'report.pipeline.days': 'Jours passés, moyenne',
    'report.pipeline.entered': 'Entrées',
    'report.pipeline.through': 'Avancées',
    'report.pipeline.back': 'Reculs',
    'report.pipeline.share': 'Part qui a avancé',
    'report.pipeline.stayed': 'Durée, moyenne',
    'report.pipeline.weakest': 'Étape la plus faible de {pipeline} : {stage}, {part} sur {of} ont avancé.',
    'report.pipeline.unknown':
      'Pour {n} opportunité ouverte, l’étape à cette date est inconnue.|Pour {n} opportunités ouvertes, l’étape à cette date est inconnue.',
    'report.pipeline.amountsNow': 'Les montants sont ceux d’aujourd’hui : ceux de ce jour-là ne sont pas conservés.',
    'report.forecast': 'Prévision',
    'report.forecast.says':
      'Ce que les opportunités ouvertes peuvent rapporter par mois de clôture, pondéré par la probabilité de leur étape ; à côté, ce que dit l’historique propre, et l’écart de chaque méthode sur les mois passés, prévus comme à leur début.',
    'report.forecast.ownMiss': 'Historique propre : écart de',
    'report.forecast.sameMiss': 'Comme le mois précédent : écart de',
    'report.forecast.weightedMiss': 'Pipeline pondéré : écart de',
    'report.forecast.ahead': 'Mois à venir',
    'report.forecast.back': 'Mois passés, prévus comme à leur début',
    'report.forecast.own': 'Historique propre, {currency}',
    'report.forecast.won': 'Gagné, {currency}',
    'report.forecast.same': 'Comme le mois précédent',
    'report.forecast.weighted': 'Pipeline pondéré',
    'report.forecast.wonLine': 'Gagné',
    'report.forecast.ownLine': 'Historique propre',
    'report.forecast.chart': 'Gagné et prévu par mois, {currency}',
    'report.forecast.how':
      'Écart : l’erreur moyenne rapportée à ce qui a été gagné. Historique propre : taux de gain par étape, âge et température, apport des nouvelles opportunités, et les autres méthodes, chacune d’autant plus écoutée qu’elle s’est moins trompée. Les jours de clôture passés sont ceux connus aujourd’hui.',
    'report.forecast.few':
      'L’écart de la prévision sera connu quand {n} mois auront compté un gain. D’ici là, il y a le pipeline pondéré ci-dessous.',
    'report.forecast.young':
      'L’écart de la prévision sera connu pour les mois précédés de {n} mois complets. D’ici là, il y a le pipeline pondéré ci-dessous.',
    'report.forecast.seasons': 'La saison compte.',
    'report.forecast.unrated':
      '{n} opportunité dans une autre devise est laissée de côté, faute de taux vers {currency}.|{n} opportunités dans d’autres devises sont laissées de côté, faute de taux vers {currency}.',
  },
)
