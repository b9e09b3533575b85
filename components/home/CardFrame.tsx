/** A card of the home page: its heading, what it says, and what can be done with the card itself. */
import { Ellipsis } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { ReportId } from '../../lib/core/reports/report'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { Menu, type MenuItem } from '../shared/Menu'

type Props = {
  title: string
  /** Where its heading leads. */
  href?: string
  /** Beside the heading: how many, or when. */
  aside?: ComponentChildren
  /** The report that tells more of it. */
  report?: ReportId
  items: readonly MenuItem[]
  children: ComponentChildren
}

export function CardFrame({ title, href, aside, report, items, children }: Props) {
  const id = useId()
  return (
    <section class="home-card" aria-labelledby={id}>
      <header>
        <h2 class="title" id={id}>
          {href ? (
            // The card is dragged by it, and not its address.
            <a href={href} draggable={false}>
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        {aside && <span class="quiet">{aside}</span>}
        {report && (
          <a
            class="home-report"
            draggable={false}
            href={addressOf({ page: 'reports', report })}
            aria-label={`${t('home.report')}: ${t(`report.${report}`)}`}
          >
            {t('home.report')}
          </a>
        )}
        <Menu kind="quiet" small class="icon push" label={t('record.more', { name: title })} items={items}>
          <Ellipsis size={16} aria-hidden="true" />
        </Menu>
      </header>
      {children}
    </section>
  )
}
