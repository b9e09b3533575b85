/** The dry run in words: what goes, what stays without them, what stays as it is; and the titles of deals, each to be decided. */
import type { DryRun } from '../../lib/state/erase'
import { t } from '../../lib/state/language'

type Props = { report: DryRun; titles: readonly string[]; onTitles: (titles: readonly string[]) => void }

export function WhatGoes({ report, titles, onTitles }: Props) {
  const left = leftWords(report)
  return (
    <>
      <ul class="erase-list">
        {goesWords(report).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {report.titles.length > 0 && (
        <fieldset class="erase-titles">
          <legend>{t('erase.titles')}</legend>
          {report.titles.map(({ id, title }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={titles.includes(id)}
                onChange={() => onTitles(titles.includes(id) ? titles.filter((one) => one !== id) : [...titles, id])}
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      {left.length > 0 && (
        <section aria-label={t('erase.left')}>
          <h3 class="heading">{t('erase.left')}</h3>
          <ul class="erase-list">
            {left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="quiet">{t(report.subject.keys.length ? 'erase.marks' : 'erase.noMarks')}</p>
      <p class="quiet">{t('erase.copies')}</p>
    </>
  )
}

/** One line for each kind of thing of which there is some. */
function goesWords({ tables, entries, beside }: DryRun): string[] {
  const { people, activities, tasks, deals, suspects, companies, views, sheets, apart, refusals } = tables
  const texts = [people, suspects, companies, views, sheets].reduce((sum, { changed }) => sum + changed, 0)
  const notes = [apart, refusals].reduce((sum, { gone, changed }) => sum + gone + changed, 0)
  const lines = [
    ['erase.people', people.gone],
    ['erase.gone', activities.gone],
    ['erase.shared', activities.changed],
    ['erase.tasksGone', tasks.gone],
    ['erase.tasksShared', tasks.changed],
    ['erase.deals', deals.changed],
    ['erase.suspects', suspects.gone],
    ['erase.texts', texts],
    ['erase.notes', notes],
    ['erase.entries', entries],
    ['erase.snapshots', beside.holding.length],
    ['erase.unreadable', beside.unreadable.length],
    ['erase.kept', beside.kept.length],
  ] as const
  return lines.flatMap(([key, n]) => (n ? [t(key, { n })] : []))
}

function leftWords({ sharing, companies, subject }: DryRun): string[] {
  return [
    ...sharing.map(({ name }) => t('erase.sharing', { name })),
    ...companies.map(({ name }) => t('erase.company', { name })),
    ...(subject.namesake ? [t('erase.namesake')] : []),
  ]
}
