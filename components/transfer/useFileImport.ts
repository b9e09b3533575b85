/** A file's way in, for as long as it stands on the screen. */
import { useEffect, useState } from 'preact/hooks'
import { pipelines as allPipelines, settings as readSettings } from '../../lib/db/read'
import { FileImport } from '../../lib/state/fileImport'
import { openReading } from '../../lib/state/importReading'
import { language } from '../../lib/state/language'
import { noteWords } from './transferWords'

/** @returns undefined until it is known how the user has things */
export function useFileImport(file: File): FileImport | undefined {
  const [made, setMade] = useState<FileImport>()
  useEffect(() => {
    const reading = openReading()
    let way: FileImport | undefined
    let isGone = false
    void Promise.all([readSettings(), allPipelines()]).then(([settings, pipelines]) => {
      if (isGone) return
      way = new FileImport(
        file,
        reading,
        {
          language: language.value,
          words: noteWords(),
          ...(settings?.norms?.country && { country: settings.norms.country }),
        },
        {
          known: 'fill',
          lifecycle: 'lead',
          currency: settings?.currency ?? 'EUR',
          otherCurrencies: false,
          pipelineId: pipelines[0]?.id ?? '',
        },
      )
      setMade(way)
      void way.begin()
    })
    return () => {
      isGone = true
      // What is being laid ready goes on: only a job that all of it was handed to may outlive the page.
      way?.stop()
      reading.close()
    }
  }, [file])
  return made
}
