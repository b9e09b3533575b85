/** Erasing people: what goes, told before anything is changed; then the second step, which asks for the name to be typed. */
import { useEffect, useState } from 'preact/hooks'
import { say, sayFailure } from '../../lib/state/act'
import { type DryRun, dryRun, eraseNow } from '../../lib/state/erase'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { TextField } from '../shared/TextField'
import { WhatGoes } from './WhatGoes'
import './erase.css'

type Props = {
  ids: readonly string[]
  title: string
  /** What is to be typed. */
  word: string
  onClose: () => void
  onBegun: () => void
}

export function EraseDialog({ ids, title, word, onClose, onBegun }: Props) {
  const [report, setReport] = useState<DryRun>()
  const [read, setRead] = useState(0)
  const [problem, setProblem] = useState<string>()
  const [titles, setTitles] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    let gone = false
    let rows = 0
    const onRead = (more: number) => {
      rows += more
      setRead(rows)
    }
    dryRun(ids, onRead, () => gone).then(
      (found) => {
        if (gone || !found) return
        setReport(found)
        setTitles(found.titles.map(({ id }) => id))
      },
      (error: unknown) => !gone && setProblem(String(error)),
    )
    return () => {
      gone = true
    }
  }, [])
  const erase = async () => {
    if (typed.trim() !== word.trim()) {
      setWrong(true)
      return
    }
    try {
      await eraseNow(ids, titles)
      say(t('erase.begun'))
      onBegun()
    } catch (error) {
      await sayFailure(error)
    }
  }
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form
        class="erase"
        onSubmit={(event) => {
          event.preventDefault()
          if (report) void erase()
        }}
      >
        {problem && (
          <p class="failed" role="alert">
            {t('failed', { why: problem })}
          </p>
        )}
        {!report && !problem && (
          <>
            <p class="quiet">{t('erase.looking', { n: read })}</p>
            <progress aria-label={title} />
          </>
        )}
        {report && (
          <>
            <p>{t('erase.says')}</p>
            <WhatGoes report={report} titles={titles} onTitles={setTitles} />
            <TextField
              label={t('erase.type', { word })}
              value={typed}
              spellcheck={false}
              error={wrong ? t('erase.wrong', { word }) : undefined}
              onValue={(text) => {
                setTyped(text)
                setWrong(false)
              }}
            />
          </>
        )}
        <div class="buttons">
          {report && (
            <Button kind="danger" type="submit">
              {t('erase.now')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
