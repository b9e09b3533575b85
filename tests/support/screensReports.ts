/** Reports: all that there are, each with the sample's records and without any, in a narrow window, and what lies behind a figure. */
import type { ReportId } from '../../lib/core/reports/report'
import { REPORT_IDS } from '../../lib/core/reports/report'
import { drop } from './dropping'
import type { Scene, Screen, Words } from './screensStage'

const report =
  (id: ReportId) =>
  async ({ dashboard }: Scene, t: Words) => {
    const hands = await dashboard(`/reports/${id}`)
    await hands.sees(t(`report.${id}.says`))
    await hands.on.waitForSelector('.report-table, .reports .empty')
    return hands
  }

export const reportScreens: Screen[] = [
  {
    name: 'reports',
    desk: 'sample',
    async open({ dashboard }, t) {
      const hands = await dashboard('/reports')
      await hands.sees(t('report.allSay'))
    },
  },
  ...REPORT_IDS.flatMap((id): Screen[] => [
    { name: `report-${id}`, desk: 'sample', open: report(id) },
    { name: `report-${id}-empty`, desk: 'empty', open: report(id) },
    { name: `report-${id}-640`, desk: 'sample', width: 640, open: report(id) },
  ]),
  // Two years of records: of each report as much as one window shows.
  ...REPORT_IDS.map((id): Screen => ({ name: `report-${id}-large`, desk: 'years', open: report(id) })),
  {
    name: 'report-campaigns',
    desk: 'campaigns',
    async open(scene, t) {
      const hands = await report('attribution')(scene, t)
      await hands.on.select('.report-bar select:has(option[value="campaign"])', 'campaign')
      await hands.sees(t('report.attribution.returns'))
    },
  },
  {
    name: 'settings-campaign-cost',
    desk: 'campaigns',
    async open({ dashboard }, t) {
      const hands = await dashboard('/settings?part=settings.words')
      await hands.press('Bottling fair')
      await hands.press(t('campaign.costOf', { campaign: 'Bottling fair' }))
      await hands.sees(t('campaign.costHint'))
    },
  },
  {
    name: 'report-behind',
    desk: 'sample',
    async open(scene, t) {
      const hands = await report('figures')(scene, t)
      await hands.on.$eval('.report-figures .link', (button) => (button as HTMLElement).click())
      await hands.on.waitForSelector('.report-behind li')
    },
  },
  {
    name: 'report-rates',
    desk: 'sample',
    async open(scene, t) {
      const hands = await report('figures')(scene, t)
      await hands.press(t('report.rates'))
      await hands.sees(t('report.ratesSay'))
    },
  },
  {
    name: 'report-rates-file',
    desk: 'sample',
    async open(scene, t) {
      const hands = await report('figures')(scene, t)
      await hands.press(t('report.rates'))
      const rates = 'Date,USD,GBP\n2026-11-30,1.0832,0.8411\n2026-11-02,1.0905,much\nsoon,1.09,0.84\n'
      await drop(hands, { 'rates.csv': rates })
      await hands.sees(t('report.rateFile.take', { n: 3 }))
    },
  },
]
