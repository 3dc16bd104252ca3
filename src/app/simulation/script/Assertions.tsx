import { useMemo } from 'react'
import { timeText } from '#core/simulate/scenario/time.ts'
import { outcomes, prepare, type Outcome } from '#core/simulate/scenario/play.ts'
import { StateTag } from '../../analysis/now/VerdictBlocks.tsx'
import type { Future, Simulation } from '../../store/simulation-slice.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'

const text = simulationPanelText.script

/** What the scenario says has to come of it: held, failed, or not reached in the future that is shown. */
export function Assertions({
  simulation,
  future,
}: {
  readonly simulation: Simulation
  readonly future: Future
}) {
  const { scenario, topology, at } = simulation
  const prepared = useMemo(
    () => scenario && prepare({ ...scenario, topology: null }, topology),
    [scenario, topology],
  )
  const play = prepared?.ok ? prepared.play : null
  // Nothing is due between the last recorded moment and the one that is looked at, so that all of it has happened by then.
  const run = { ...future.recording.run, at: Math.max(future.recording.run.at, at) }
  const known = play ? outcomes(play, { ...future.recording, run }) : []
  const checks = play?.checks ?? []
  return (
    <section className="assertions" aria-label={text.assertions}>
      <h3 className="tab-heading">{text.assertions}</h3>
      {checks.length === 0 ? (
        <p className="hint">{text.noAssertions}</p>
      ) : (
        <table className="now-table">
          <caption className="visually-hidden">{text.assertionTable}</caption>
          <thead>
            <tr>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.about}</th>
              <th scope="col">{text.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check, i) => {
              const outcome = known.find(
                (one) =>
                  one.assertion === check.assertion &&
                  one.about === check.about &&
                  one.expected === check.expected,
              )
              return (
                <tr key={i}>
                  <td>{timeText(check.at)}</td>
                  <td>{check.about}</td>
                  <td>
                    <Verdict outcome={outcome} expected={check.expected} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Verdict({
  outcome,
  expected,
}: {
  readonly outcome: Outcome | undefined
  readonly expected: string
}) {
  if (!outcome)
    return (
      <>
        <StateTag state="unknown">{text.open}</StateTag>{' '}
        <span className="hint">{text.expected(expected)}</span>
      </>
    )
  return outcome.holds ? (
    <>
      <StateTag state="good">{text.held}</StateTag> <span className="hint">{text.expected(expected)}</span>
    </>
  ) : (
    <>
      <StateTag state="bad">{text.failed}</StateTag>{' '}
      <span className="hint">{text.found(expected, outcome.found)}</span>
    </>
  )
}
