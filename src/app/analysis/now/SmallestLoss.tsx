import { chosenWords } from '#core/analyze/part-names.ts'
import type { CutSets } from '#core/analyze/question.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { choicesOf, mostListed, namesOf } from './choices.ts'
import type { PoolMoves } from './pool-moves.ts'
import { Section } from './Section.tsx'

const text = nowText.loss

/** The smallest further losses that would stop a pool, each with a way to try it. */
export function SmallestLoss({ moves: { toStop, toSilence } }: { readonly moves: PoolMoves }) {
  const topology = useApp(topologyOf)
  return (
    <Section title={text.title}>
      <ul className="moves-list">
        {toStop.slice(0, mostListed).map((sets, i) => {
          const words = chosenWords(topology, sets.choose)
          return (
            <li key={words}>
              <p>
                {i === 0 ? text.stops(words, sets.size) : text.orStops(words)}
                {sets.ways > 1 && <span className="hint"> {text.ways(sets.ways)}.</span>}
              </p>
              <Trials sets={sets} />
            </li>
          )
        })}
        {toSilence.slice(0, mostListed).map((sets) => {
          const words = chosenWords(topology, sets.choose)
          return (
            <li key={words}>
              <p>{text.unclear(words)}</p>
              <Trials sets={sets} />
            </li>
          )
        })}
      </ul>
      {toStop.length > mostListed && <p className="hint">{text.more(toStop.length - mostListed)}</p>}
    </Section>
  )
}

function Trials({ sets }: { readonly sets: CutSets }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const choices = choicesOf(sets)
  return (
    <div className="moves-buttons">
      {choices.map((parts) => {
        const names = namesOf(topology, parts)
        return (
          <button
            key={parts.join(' ')}
            type="button"
            className="button small"
            aria-label={text.tryThis(names)}
            title={text.tryThis(names)}
            onClick={() => store.getState().switchParts(parts, true)}
          >
            {choices.length === 1 ? text.tryIt : text.tryOne(names[0] ?? '')}
          </button>
        )
      })}
    </div>
  )
}
