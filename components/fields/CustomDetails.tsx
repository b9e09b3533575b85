/** The own fields of a record, each changed where it stands. */
import { useState } from 'preact/hooks'
import { customColumnId, customValue } from '../../lib/core/customColumns'
import type { CustomField, CustomValues, Noun } from '../../lib/core/customField'
import { linkIn } from '../../lib/core/customRead'
import { typedCustom } from '../../lib/core/customShown'
import { setCustom } from '../../lib/db/customFields'
import { customWords, useCustomFields } from '../../lib/state/customFields'
import { language, t } from '../../lib/state/language'
import { PhoneLink } from '../people/KnownPerson'
import { MailLink, WebLink } from '../people/links'
import { InPlace } from '../shared/InPlace'
import { Section } from '../shared/Section'
import { CustomInput } from './CustomInput'
import { readTyped, typedWords } from './customForm'
import './custom.css'

type Bearing = { id: string; custom?: CustomValues }
type Props = { noun: Noun; row: Bearing }

/** All of them, in the midst of the product's own. */
export function CustomDetails({ noun, row }: Props) {
  const fields = useCustomFields(noun) ?? []
  return (
    <>
      {fields.map((field) => (
        <CustomDetail key={field.id} field={field} row={row} />
      ))}
    </>
  )
}

/** So many are shown where there is little room: what is next on a deal must not stand below a long list. */
const FEW = 3

/** Where there is little room: the first few that say something, and all of them once they are asked for. */
export function CustomSection({ noun, row }: Props) {
  const fields = useCustomFields(noun) ?? []
  const [open, setOpen] = useState(false)
  const few = fields.filter((field) => customValue(field, row) !== undefined).slice(0, FEW)
  if (!fields.length) return null
  return (
    <Section class="pad" title={t('custom.title')}>
      {(open ? fields : few).map((field) => (
        <CustomDetail key={field.id} field={field} row={row} />
      ))}
      {few.length < fields.length && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('custom.all', { n: fields.length })}
        </button>
      )}
    </Section>
  )
}

function CustomDetail({ field, row }: { field: CustomField; row: Bearing }) {
  const value = customValue(field, row)
  return (
    <InPlace<Bearing>
      name={`${field.noun}:${row.id}:${customColumnId(field.id)}`}
      label={field.name}
      text={typedCustom(field, value, language.value)}
      on={{ table: field.noun, row, fields: { text: ['custom'] } }}
      show={(text) => typedWords(field, text)}
      field={(own) => <CustomInput of={field} {...own} />}
      refuse={(text) => {
        const read = readTyped(field, text)
        return 'wrong' in read ? read.wrong : undefined
      }}
      onSave={(text, seen) => {
        const read = readTyped(field, text)
        return setCustom(field.noun, row.id, field.id, 'value' in read ? read.value : undefined, seen)
      }}
    >
      {value !== undefined && field.kind !== 'text' && <Drawn field={field} value={value} />}
    </InPlace>
  )
}

function Drawn({ field, value }: { field: CustomField; value: CustomValues[string] }) {
  const words = customWords(field, value)
  if (field.kind === 'email') return <MailLink email={words} />
  if (field.kind === 'phone') return <PhoneLink phone={{ shown: words }} />
  if (field.kind !== 'link') return <span class={field.kind === 'money' ? 'amount' : undefined}>{words}</span>
  // It may have come from elsewhere than a form: only what may be opened is a link.
  const address = linkIn(words)
  if (address?.startsWith('mailto:') || address?.startsWith('tel:'))
    return <a href={address}>{words.replace(/^\w+:/, '')}</a>
  return address ? <WebLink url={address} /> : <span>{words}</span>
}
