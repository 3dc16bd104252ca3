import { useAnalysisView } from '../../store/analysis-view.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { countPools, outageView } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { ChanceSettings } from './ChanceSettings.tsx'
import { LeftOut } from './LeftOut.tsx'
import { worstFirst } from './pool-words.ts'
import { PoolLines } from './PoolLines.tsx'
import { ReadingSettings } from './ReadingSettings.tsx'
import { Fold, Section } from './Section.tsx'
import { conditionState } from './standing-state.ts'
import { StateTag } from './VerdictBlocks.tsx'

const text = nowText.deployment

/** The whole deployment: how many pools stand how, what is off, both verdicts of every pool, and what all of it rests on. */
export function DeploymentNow() {
  return (
    <>
      <Counts />
      <WhatIsOff />
      <PoolLines />
      <Fold title={nowText.reading.title}>{() => <ReadingSettings />}</Fold>
      <Chances />
      <Fold title={nowText.leftOut.title}>{() => <LeftOut />}</Fold>
    </>
  )
}

/** Another panel may ask for it. */
function Chances() {
  const wanted = useAnalysisView((view) => view.chancesWanted)
  const reached = useAnalysisView((view) => view.reachedChances)
  return (
    <Fold title={nowText.chances.title} wanted={wanted} onReached={reached}>
      {() => <ChanceSettings />}
    </Fold>
  )
}

function Counts() {
  const counts = useApp((state) => countPools(outageView(state)))
  const present = worstFirst.filter((condition) => counts[condition] > 0)
  if (present.length === 0) return null
  return (
    <Section title={text.counts}>
      <ul className="now-counts">
        {present.map((condition) => (
          <li key={condition}>
            <StateTag state={conditionState[condition]}>{counts[condition]}</StateTag>{' '}
            {text.count[condition](counts[condition])}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What is off is listed on the left of the canvas: here it is counted. */
function WhatIsOff() {
  const { store } = useAppHandle()
  const off = useApp((state) => state.outage.size)
  const empty = useApp((state) => topologyOf(state).sites.length === 0)
  if (empty) return null
  return off === 0 ? (
    <p className="note">
      <strong>{text.nothingOff}</strong> {text.howTo}
    </p>
  ) : (
    <p className="now-off">
      {text.off(off)}
      <button type="button" className="button small" onClick={() => store.getState().restoreAll()}>
        {text.restoreAll}
      </button>
    </p>
  )
}
