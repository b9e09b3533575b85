/** How the fields of a deal are changed in the cells of a list: through the same verbs, and so the same rules, as anywhere. */

import { isDay } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { OPEN } from '../../lib/core/deal'
import type { About } from '../../lib/core/fields'
import { stagesFor } from '../../lib/core/gate'
import { parseAmount } from '../../lib/core/money'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import { CAMPAIGNS, wordsOf } from '../../lib/core/tag'
import { setCampaign } from '../../lib/db/dealCampaign'
import { starDeal } from '../../lib/db/dealStar'
import { editDeal, setNextAction, snoozeDeal } from '../../lib/db/deals'
import { setTemperature } from '../../lib/db/temperature'
import { act } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { language, t } from '../../lib/state/language'
import type { Prompt } from '../deals/dealMenu'
import { amountText } from '../deals/dealValues'
import { moveOn } from '../deals/moveOn'
import type { CellValue } from '../shared/CellEditor'
import { customEdits } from './customEdits'
import { dealTextEdits } from './dealTextEdits'

export type DealCell = { deal: Deal; company: string }
/** Opens a question that an edit must have answered first. */
export type Ask = (deal: Deal, prompt: Prompt) => void

type Edits = Record<string, (row: DealCell) => CellValue | undefined>

const needed = (text: string) => (text.trim() ? undefined : t('problem.required'))
const dayOrNone = (text: string) => (!text || isDay(text) ? undefined : t('problem.day'))
const dayNeeded = (text: string) => needed(text) ?? dayOrNone(text)

export function dealEdits(pipeline: Pipeline, about: About, ask: Ask): Edits {
  const home = about.settings?.currency ?? 'EUR'
  const labels = about.labels ?? []
  const isOpen = (deal: Deal) => OPEN.includes(deal.status)
  return {
    ...customEdits('deals', about, ({ deal }: DealCell) => deal),
    ...dealTextEdits(about),
    title: ({ deal }) => ({
      kind: 'text',
      text: deal.title,
      check: needed,
      save: (text) => actOn(deal, (seen) => editDeal(deal.id, { title: text.trim() }, seen)),
    }),
    company: ({ deal, company }) => ({
      kind: 'text',
      text: company,
      save: (text) => actOn(deal, (seen) => editDeal(deal.id, { companyName: text }, seen)),
    }),
    amount: ({ deal }) => {
      const currency = deal.amount?.currency ?? home
      const amount = (text: string) => parseAmount(text.trim(), currency, language.value)
      return {
        kind: 'amount',
        text: deal.amount ? amountText(deal.amount) : '',
        check: (text) => (text.trim() && !amount(text) ? t('problem.amount') : undefined),
        save: (text) => actOn(deal, (seen) => editDeal(deal.id, { amount: amount(text) }, seen)),
      }
    },
    closingDay: ({ deal }) => ({
      kind: 'day',
      text: deal.closingDay ?? '',
      check: dayOrNone,
      save: (day) => actOn(deal, (seen) => editDeal(deal.id, { closingDay: day || undefined }, seen)),
    }),
    stage: ({ deal }) => {
      // A filter may list deals of other pipelines too.
      const own = about.pipelines.find(({ id }) => id === deal.pipelineId) ?? pipeline
      const here = stageOf(own, deal.stageId)
      const others = stagesFor(own, deal).filter(({ id }) => id !== here.id)
      if (!others.length) return undefined
      const shown = own.stages.filter((stage) => stage === here || others.includes(stage))
      return {
        kind: 'choice',
        text: here.id,
        options: shown.map(({ id, name }) => ({ value: id, label: name })),
        save: (stageId) => moveOn(deal, own, stageId, (prompt) => ask(deal, prompt)),
      }
    },
    // What is asleep is woken by planning something, which is not done by writing into a cell.
    next: ({ deal }) =>
      deal.status !== 'todo' || !deal.nextAction
        ? undefined
        : {
            kind: 'text',
            text: deal.nextAction.text ?? '',
            save: (text) =>
              actOn(deal, (seen) =>
                setNextAction(
                  deal.id,
                  { ...deal.nextAction, day: deal.nextAction?.day ?? about.today, text: text.trim() || undefined },
                  seen,
                ),
              ),
          },
    nextDay: ({ deal }) =>
      isOpen(deal)
        ? {
            kind: 'day',
            text: deal.due ?? '',
            check: dayNeeded,
            save: (day) => actOn(deal, (seen) => snoozeDeal(deal.id, day, seen)),
          }
        : undefined,
    temperature: ({ deal }) =>
      isOpen(deal)
        ? {
            kind: 'choice',
            text: deal.temperature?.id ?? '',
            options: [
              { value: '', label: t('choice.nothing') },
              ...labels.map(({ id, name }) => ({ value: id, label: name })),
            ],
            save: (chosen) => {
              const label = labels.find(({ id }) => id === chosen)
              return actOn(deal, (seen) => setTemperature(deal.id, label, seen))
            },
          }
        : undefined,
    campaign: ({ deal }) => ({
      kind: 'text',
      text: deal.campaign ?? '',
      offers: () => wordsOf(about.settings?.tags ?? [], CAMPAIGNS),
      save: (text) => actOn(deal, (seen) => setCampaign(deal.id, text, seen)),
    }),
    star: ({ deal }) => ({
      kind: 'choice',
      text: deal.star ? 'yes' : 'no',
      options: [
        { value: 'yes', label: t('filter.yes') },
        { value: 'no', label: t('filter.no') },
      ],
      save: (chosen) => act(() => starDeal(deal.id, chosen === 'yes')),
    }),
  }
}
