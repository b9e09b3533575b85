/** What an act will do: who is left out and why, with the first names; and the first records as they are and as they will be. */
import type { BulkTable } from '../../lib/core/bulk'
import type { Company } from '../../lib/core/company'
import type { Deal } from '../../lib/core/deal'
import { type About, type Field, fieldOf } from '../../lib/core/fields'
import { type Person, personLabel } from '../../lib/core/person'
import type { LeftGroup, Preview } from '../../lib/db/bulkPreview'
import { companyNames } from '../../lib/db/read'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { fieldWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'

type Props = { table: BulkTable; preview: Preview; field?: string | readonly string[] }

export function BulkPreview({ table, preview, field: asked }: Props) {
  const { samples, picked, left } = preview
  const ids = asked === undefined ? [] : [asked].flat()
  const names = useReady(() => companyNames(companiesIn(samples)), [samples.length, String(ids)])
  const known = fieldAbout.value
  const about: About | undefined = known && { ...known, companyName: (one) => names?.get(one) }
  const fields = about ? ids.flatMap((id) => (fieldOf(table, id, about) as Field<object> | undefined) ?? []) : []
  const words = (row: object) =>
    about && fields.map((field) => fieldWords(field, row, about) || t('choice.nothing')).join(' · ')
  return (
    <>
      {left.length > 0 && (
        <ul class="bulk-left">
          {left.map((group) => (
            <li key={`${group.why} ${group.missing}`}>
              {whyLeft(group)} <span class="quiet">{firstNames(table, group)}</span>
            </li>
          ))}
        </ul>
      )}
      {samples.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be within reach of the keys
        <ul class="bulk-samples" tabIndex={0} aria-label={t('bulk.samples')}>
          {samples.map(({ before, after }) => (
            <li key={(before as { id: string }).id}>
              <span class="cut">{nameOf(table, before)}</span>
              {fields.length > 0 && after && (
                // Of two fields the words are long, and where it goes must not be cut off.
                <span class={fields.length > 1 ? 'quiet' : 'cut quiet'}>
                  {words(before)} → <b>{words(after)}</b>
                </span>
              )}
            </li>
          ))}
          {picked.length > samples.length && (
            <li class="quiet">{t('bulk.andMore', { n: picked.length - samples.length })}</li>
          )}
        </ul>
      )}
    </>
  )
}

const companiesIn = (samples: Preview['samples']): string[] => [
  ...new Set(
    samples.flatMap(({ before, after }) =>
      [before, after].flatMap((row) => (row as { companyId?: string } | undefined)?.companyId ?? []),
    ),
  ),
]

function nameOf(table: BulkTable, row: object): string {
  if (table === 'deals') return (row as Deal).title
  return table === 'people' ? personLabel(row as Person) : (row as Company).name
}

function whyLeft({ why, missing, n }: LeftGroup): string {
  const fields = (missing ?? []).map((one) => t(`stage.needs.${one}`)).join(', ')
  return t(`bulk.left.${why}`, { n, fields })
}

function firstNames(table: BulkTable, { first, n }: LeftGroup): string {
  const names = first.map((row) => nameOf(table, row)).join(', ')
  return n > first.length && names ? t('bulk.namesMore', { names, n: n - first.length }) : names
}
