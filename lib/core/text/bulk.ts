import { texts } from './catalogue'

/** Acts on many records: what the journal says of them, and the dialog that shows what they will do. */
export const bulk = texts(
  {
    'change.peopleRemoved': '{n} person deleted|{n} people deleted',
    'change.companiesEdited': '{n} company changed|{n} companies changed',
    'change.companiesRemoved': '{n} company deleted|{n} companies deleted',
    'change.dealsMoved': '{n} deal moved to {stage}|{n} deals moved to {stage}',
    'change.dealsTodo': '{n} deal is to do|{n} deals are to do',
    'change.dealsStandby': '{n} deal on standby until {day}|{n} deals on standby until {day}',
    'change.dealsWon': '{n} deal won|{n} deals won',
    'change.dealsLost': '{n} deal lost|{n} deals lost',
    'change.dealsCancelled': '{n} deal cancelled|{n} deals cancelled',
    'change.dealsSnoozed': '{n} deal put off to {day}|{n} deals put off to {day}',
    'change.dealsEdited': '{n} deal changed|{n} deals changed',
    'change.dealsRemoved': '{n} deal deleted|{n} deals deleted',
  },
  {
    'change.peopleRemoved': '{n} personne supprimée|{n} personnes supprimées',
    'change.companiesEdited': '{n} compte modifié|{n} comptes modifiés',
    'change.companiesRemoved': '{n} compte supprimé|{n} comptes supprimés',
    'change.dealsMoved': '{n} opportunité passe à l’étape {stage}|{n} opportunités passent à l’étape {stage}',
    'change.dealsTodo': '{n} opportunité est à faire|{n} opportunités sont à faire',
    'change.dealsStandby': '{n} opportunité en attente jusqu’au {day}|{n} opportunités en attente jusqu’au {day}',
    'change.dealsWon': '{n} opportunité gagnée|{n} opportunités gagnées',
    'change.dealsLost': '{n} opportunité perdue|{n} opportunités perdues',
    'change.dealsCancelled': '{n} opportunité sans suite|{n} opportunités sans suite',
    'change.dealsSnoozed': '{n} opportunité reportée au {day}|{n} opportunités reportées au {day}',
    'change.dealsEdited': '{n} opportunité modifiée|{n} opportunités modifiées',
    'change.dealsRemoved': '{n} opportunité supprimée|{n} opportunités supprimées',
  },
)
