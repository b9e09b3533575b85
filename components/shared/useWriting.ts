/** Work that takes a while, one at a time: how far it is, what came of it, and the way to stop it. Leaving gives it up. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/state/language'

/** @returns what is to be said; nothing where there was nothing to do or it was given up */
export type Work = (progress: (done: number) => void, signal: AbortSignal) => Promise<string | undefined>

/** @param why words for what went wrong */
export function useWriting(why: (error: unknown) => string = (error) => t('failed', { why: String(error) })) {
  const [progress, setProgress] = useState<number>()
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState('')
  const own = useRef<AbortController>()
  useEffect(() => () => own.current?.abort(), [])
  const run = (work: Work) => {
    if (progress !== undefined) return
    const mine = new AbortController()
    own.current = mine
    setSaid('')
    setFailed('')
    setProgress(0)
    const tell = (done: number) => mine.signal.aborted || setProgress(done)
    const end = work(tell, mine.signal).then(
      (words) => mine.signal.aborted || setSaid(words ?? ''),
      (error) => mine.signal.aborted || setFailed(why(error)),
    )
    void end.then(() => mine.signal.aborted || setProgress(undefined))
  }
  /** @param words what is said then */
  const stop = (words = '') => {
    own.current?.abort()
    setProgress(undefined)
    setSaid(words)
  }
  return { progress, said, failed, run, stop }
}
