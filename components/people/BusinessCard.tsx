/** The business card of a person or a company: as text, as a code for a phone's camera, to copy and as a file. */
import { useMemo, useState } from 'preact/hooks'
import type { Company } from '../../lib/core/company'
import { type Person, personLabel } from '../../lib/core/person'
import { companyCard, personCard, vcardForCode, vcardName, vcardText } from '../../lib/extract/writeVcard'
import { download } from '../../lib/platform/files'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { fitsCode, QrCode } from '../shared/QrCode'
import './businessCard.css'

type Props = {
  /** Whose it is; of a company alone, its own. */
  person?: Person
  company?: Company
  onClose: () => void
}

export function BusinessCard({ person, company, onClose }: Props) {
  const [said, setSaid] = useState('')
  const name = person ? personLabel(person) : (company?.name ?? '')
  const card = useMemo(
    () => (person ? personCard(person, company?.name) : company ? companyCard(company) : []),
    [person, company],
  )
  const { text, isShort } = vcardForCode(card)
  const fits = fitsCode(text)
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(vcardText(card)).then(
      () => true,
      () => false,
    )
    setSaid(t(copied ? 'card.copied' : 'card.notCopied'))
  }
  return (
    <Dialog title={t('card.title', { name })} onClose={onClose}>
      <div class="business-card">
        <QrCode text={text} label={t('card.qr', { name })} />
        <div class="business-card-lines">
          <p class="title">{name}</p>
          {linesOf(person, company).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      <p class="hint">
        {fits ? t('card.scan') : t('card.noCode')} {fits && isShort && t('card.short')}
      </p>
      <div class="business-card-buttons">
        <span class="quiet" role="status">
          {said}
        </span>
        <Button onClick={() => void copy()}>{t('card.copy')}</Button>
        <Button
          kind="primary"
          onClick={() => download(new Blob([vcardText(card)], { type: 'text/vcard' }), vcardName(name))}
        >
          {t('card.download')}
        </Button>
      </div>
    </Dialog>
  )
}

/** What the card says, as it is read. */
function linesOf(person: Person | undefined, company: Company | undefined): string[] {
  const lines = person
    ? [
        person.title,
        company?.name,
        ...person.phones.map((phone) => phone.shown),
        ...person.emails,
        person.place,
        ...person.profileUrls,
      ]
    : [company?.headquarters, company?.website, ...(company?.profileUrls ?? [])]
  return [...new Set(lines.filter((line) => line !== undefined && line !== ''))] as string[]
}
