/** What is typed of a place for copies, what is wrong with it, and its trial. Nothing is kept before the user says so. */
import { useRef, useState } from 'preact/hooks'
import { failureWords, type Sentence } from '../../lib/core/copy/targetFailure'
import { readTarget, type TargetField, targetTyped } from '../../lib/core/copy/targetForm'
import type { TargetKind, TargetSettings } from '../../lib/core/copy/targetSettings'
import { fieldOf, type Trial } from '../../lib/core/copy/trial'
import { keepFolder, keptFolder, pickFolder } from '../../lib/platform/targetFolder'
import { allowTarget, giveBack, type KeptTarget } from '../../lib/platform/targets'
import { t } from '../../lib/state/language'
import { tryTarget } from '../../lib/state/targets'

/** As keys: the language may change while they stand there. */
type Errors = Partial<Record<TargetField, Sentence>>
const said = (one: Sentence): string => t(one.key, one.params)

export function useTargetForm(target: Pick<KeptTarget, 'id'> & Partial<KeptTarget>) {
  const { id, settings } = target
  const [typed, setTyped] = useState(() => targetTyped(settings))
  const [folder, setFolder] = useState(settings?.kind === 'folder' ? settings.name : undefined)
  const [errors, setErrors] = useState<Errors>({})
  const [error, setError] = useState<Sentence>()
  const [trial, setTrial] = useState<Trial>()
  const [ready, setReady] = useState<TargetSettings>()
  const [isTrying, setTrying] = useState(false)
  /** Counts up with whatever is typed: the answer to an older question says nothing about it. */
  const turn = useRef(0)
  /** What the browser was asked for here. */
  const asked = useRef<TargetSettings[]>([])

  const clear = () => {
    turn.current++
    setErrors({})
    setError(undefined)
    setTrial(undefined)
    setReady(undefined)
    setTrying(false)
  }

  /** @param read settings of which nothing is wrong, for which the browser was asked */
  const run = async (read: TargetSettings, allowed: Promise<boolean>) => {
    const mine = ++turn.current
    setTrying(true)
    setTrial(undefined)
    const isAllowed = await allowed.catch(() => false)
    const found = isAllowed ? await tryTarget(id, read) : undefined
    if (turn.current !== mine) return
    setTrying(false)
    if (!isAllowed) {
      const host = read.kind === 'folder' ? read.name : new URL(read.url).host
      return setError({ key: 'target.refused', params: { host } })
    }
    if (!found) return setError({ key: 'target.broke' })
    setTrial(found)
    if (!found.failed) return setReady('conditions' in read ? { ...read, conditions: found.conditions } : read)
    const field = fieldOf(read.kind, found.failed.failure)
    const { says } = failureWords(found.failed.failure)
    setErrors(field ? { [field]: says } : {})
  }

  return {
    typed,
    folder,
    errors: Object.fromEntries(Object.entries(errors).map(([field, one]) => [field, said(one)])),
    error: error && said(error),
    trial,
    ready,
    isTrying,
    clear,
    type: (field: TargetField, text: string) => {
      clear()
      setTyped((before) => ({ ...before, [field]: text }))
    },
    pick: async () => {
      const picked = await pickFolder()
      if (!picked) return
      clear()
      await keepFolder(id, picked)
      setFolder(picked.name)
    },
    /** Straight from the user's press: nothing is waited for before the browser is asked. */
    tryIt: (kind: TargetKind) => {
      clear()
      if (kind === 'folder') {
        if (folder === undefined) return setError({ key: 'target.pickFirst' })
        return run({ kind, name: folder }, Promise.resolve(true))
      }
      const read = readTarget(kind, typed)
      if ('problems' in read) {
        const wrong = Object.entries(read.problems).map(([field, problem]) => [
          field,
          { key: `target.problem.${problem}` },
        ])
        return setErrors(Object.fromEntries(wrong) as Errors)
      }
      const allowed = allowTarget(read.settings)
      asked.current.push(read.settings)
      return run(read.settings, allowed)
    },
    /** Given up: hosts that were asked for and are not used go back, and a folder that was picked is forgotten. */
    leave: async () => {
      clear()
      for (const one of asked.current) await giveBack(one)
      if (!settings && (await keptFolder(id).catch(() => undefined))) await keepFolder(id, undefined)
    },
  }
}
