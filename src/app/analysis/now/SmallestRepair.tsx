import type { CutSets } from '#core/analyze/question.ts'
import type { Topology } from '#core/model/topology.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { mostListed, repairSentence } from './choices.ts'
import type { PoolMoves } from './pool-moves.ts'
import { RepairButtons } from './RepairButtons.tsx'
import { Section } from './Section.tsx'

const text = nowText.repair

/** The smallest repairs of a pool, in words, each with buttons that do them. */
export function SmallestRepair({
  moves: { toFunction, toStart },
  functional,
}: {
  readonly moves: PoolMoves
  /** `null`: not documented. */
  readonly functional: boolean | null
}) {
  const topology = useApp(topologyOf)
  const same = toFunction.length > 0 && sameSets(topology, toFunction, toStart)
  return (
    <Section title={text.title}>
      {toFunction.length > 0 && (
        <Remedies
          title={functional === null ? text.documentedAgain : text.functional}
          remedies={toFunction}
          note={same ? text.both : null}
        />
      )}
      {!same && toStart.length > 0 && <Remedies title={text.start} remedies={toStart} note={null} />}
    </Section>
  )
}

function Remedies({
  title,
  remedies,
  note,
}: {
  readonly title: string
  readonly remedies: readonly CutSets[]
  readonly note: string | null
}) {
  const topology = useApp(topologyOf)
  return (
    <div className="moves">
      <h4 className="moves-title">{title}</h4>
      <ul className="moves-list" aria-label={title}>
        {remedies.slice(0, mostListed).map((sets, i) => {
          const sentence = repairSentence(topology, sets)
          return (
            <li key={sentence}>
              <p>{i === 0 ? sentence : text.or(sentence)}</p>
              <RepairButtons sets={sets} />
            </li>
          )
        })}
      </ul>
      {note !== null && <p className="hint">{note}</p>}
    </div>
  )
}

function sameSets(topology: Topology, a: readonly CutSets[], b: readonly CutSets[]): boolean {
  const words = (sets: readonly CutSets[]) => sets.map((one) => repairSentence(topology, one)).join(' ')
  return words(a) === words(b)
}
