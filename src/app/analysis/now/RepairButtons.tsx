import type { CutSets } from '#core/analyze/question.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { choicesOf, isServer, namesOf } from './choices.ts'

const text = nowText.repair

/** Buttons that bring back what is off, one for each way that a single press can do. */
export function RepairButtons({ sets }: { readonly sets: CutSets }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  return (
    <div className="moves-buttons">
      {choicesOf(sets).map((parts) => (
        <button
          key={parts.join(' ')}
          type="button"
          className="button small"
          onClick={() => store.getState().switchParts(parts, false)}
        >
          {text.whole(namesOf(topology, parts), parts.every(isServer))}
        </button>
      ))}
    </div>
  )
}
