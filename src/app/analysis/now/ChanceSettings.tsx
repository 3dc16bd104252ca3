import { assumedChances, type Chances } from '#core/analyze/question.ts'
import { TypedField, type Read } from '../../panels/properties/TypedField.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'
import { Check } from './Check.tsx'

const text = nowText.chances

/** The kinds of parts that have a chance of their own. */
const kinds = [
  'server',
  'database',
  'name',
  'file',
  'site',
  'link',
] as const satisfies readonly (keyof Chances)[]

/** How often a part of each kind is up, as percentages. Assumed, until a person knows better. */
export function ChanceSettings() {
  const { store } = useAppHandle()
  const chances = useApp((state) => state.settings.chances)
  const serversOnly = useApp((state) => state.settings.serversOnly)
  const { setSettings } = store.getState()
  const changed = kinds.some((kind) => chances[kind] !== assumedChances[kind])
  return (
    <div className="settings">
      <p className="properties-gap">
        {text.means} <BasisMark basis="assumed" />
      </p>
      <div className="two-fields">
        {kinds.map((kind) => (
          <TypedField<number>
            key={kind}
            label={text.fields[kind]}
            value={chances[kind]}
            show={percentOf}
            read={readPercent}
            onChange={(chance) => setSettings({ chances: { ...chances, [kind]: chance } })}
          />
        ))}
      </div>
      {changed && (
        <button type="button" className="link" onClick={() => setSettings({ chances: assumedChances })}>
          {text.reset}
        </button>
      )}
      <Check
        label={text.serversOnly}
        means={text.serversOnlyMeans}
        checked={serversOnly}
        onChange={(only) => setSettings({ serversOnly: only })}
      />
    </div>
  )
}

/** A probability as a percentage without the noise of binary fractions: 99.99. */
function percentOf(chance: number): string {
  return String(Number((chance * 100).toPrecision(12)))
}

/** A percentage from 0 to 100, with a point or a comma, with or without its sign, as a probability. */
function readPercent(typed: string): Read<number> {
  const match = /^(\d{1,3}(?:[.,]\d+)?|[.,]\d+)\s*%?$/.exec(typed)
  const percent = Number(match?.[1]?.replace(',', '.') ?? Number.NaN)
  if (Number.isNaN(percent) || percent > 100) return { ok: false, why: text.wrong }
  return { ok: true, value: Number((percent / 100).toPrecision(15)) }
}
