/** Where a deal stands: one segment a stage, filled up to its own. The words beside it say the same. */
import './controls.css'

type Props = {
  /** Names of the pipeline's stages in order. */
  stages: readonly string[]
  /** Index of the deal's stage. */
  at: number
  /** `near` or `late` where the deal has stayed nearly or more than its standard. */
  tone?: 'near' | 'late'
}

export function StageBar({ stages, at, tone }: Props) {
  return (
    <div
      class={tone ? `stage-bar ${tone}` : 'stage-bar'}
      role="img"
      aria-label={`${stages[at] ?? ''} (${at + 1}/${stages.length})`}
    >
      {stages.map((stage, index) => (
        <i key={stage} class={index < at ? 'past' : index === at ? 'here' : undefined} title={stage} />
      ))}
    </div>
  )
}
