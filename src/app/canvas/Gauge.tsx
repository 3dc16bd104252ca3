/** One verdict as a bar with a tick at what is needed, and always in words. */
export function Gauge({
  label,
  value,
  of,
  needed,
  words,
  good,
  strained = false,
}: {
  readonly label: string
  readonly value: number
  readonly of: number
  readonly needed: number | null
  readonly words: string
  /** `null`: not documented or not stated. */
  readonly good: boolean | null
  readonly strained?: boolean
}) {
  const share = of > 0 ? Math.min(1, value / of) : 0
  const state = good === null ? 'unknown' : good ? (strained ? 'strained' : 'good') : 'bad'
  return (
    <div className={`gauge ${state}`}>
      <span>{label}</span>
      <svg viewBox="0 0 62 12" preserveAspectRatio="none" aria-hidden className="gauge-bar">
        <rect className="gauge-back" x="0" y="2" width="62" height="8" rx="4" />
        {good !== null && <rect className="gauge-fill" x="0" y="2" width={62 * share} height="8" rx="4" />}
        {needed !== null && of > 0 && (
          <rect className="gauge-tick" x={Math.min(60, 62 * (needed / of))} y="0" width="2" height="12" />
        )}
      </svg>
      <span className="gauge-words">{words}</span>
    </div>
  )
}
