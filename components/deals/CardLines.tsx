/** The fields that the user chose for the cards of a board, a line each: what it is called, unless that is plain, and what it holds. */
import { ownLines } from '../../lib/core/boardLook'
import type { Deal } from '../../lib/core/deal'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { fieldWords, saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { dealField } from './cardLook'

type Props = {
  deal: Deal
  company?: string
  /** What people are called, where the cards name any. */
  people?: ReadonlyMap<string, string>
  fields: readonly string[]
}

export function CardLines({ fields, ...about }: Props) {
  return (
    <>
      {ownLines(fields).map((id) =>
        id === 'company' ? (
          <span key={id} class="quiet cut">
            {about.company ?? t('board.noCompany')}
          </span>
        ) : (
          <CardLine key={id} id={id} {...about} />
        ),
      )}
    </>
  )
}

function CardLine({ id, deal, people }: Omit<Props, 'fields'> & { id: string }) {
  const [field, known] = [dealField(id), fieldAbout.value]
  if (!field || !known) return <span class="quiet cut">&nbsp;</span>
  const words = fieldWords(field, deal, { ...known, personName: (one) => people?.get(one) })
  const label = saidWords(field.label)
  return (
    <span class="card-line" title={`${label}: ${words || t('board.notKnown')}`}>
      <span class="hint cut">{label}</span> <span class="cut">{words || '–'}</span>
    </span>
  )
}
