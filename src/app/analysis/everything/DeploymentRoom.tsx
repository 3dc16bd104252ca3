import type { ReactNode } from 'react'
import { nameOf } from '#core/model/topology.ts'
import { shortName } from '#core/words/words.ts'
import type { Asked, DeploymentAnalysis } from '#core/analyze/deployment.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { analysisText } from '../../text/analysis.ts'
import { useDeploymentJob } from './deployment-job.ts'
import { Working } from './Working.tsx'

const text = analysisText.deployment

/** Shows what came of the analysis of the whole deployment; until then how far it is, with a way to stop it. */
export function DeploymentRoom({
  asked,
  children,
}: {
  readonly asked: Asked
  readonly children: (analysis: DeploymentAnalysis) => ReactNode
}) {
  const { state, job } = useDeploymentJob(asked)
  switch (state.is) {
    case 'running':
      return <Working title={text.running} progress={state.progress} onCancel={job.stop} />
    case 'done':
      return (
        <>
          {children(state.analysis)}
          <LeftOut analysis={state.analysis} />
        </>
      )
    case 'stopped':
    case 'failed':
      return (
        <div className="drawer-empty" role="status">
          <p>{state.is === 'stopped' ? text.cancelled : text.failed}</p>
          <button type="button" className="button" onClick={job.begin}>
            {text.again}
          </button>
        </div>
      )
  }
}

/** What the numbers leave out, so that nobody takes them for the whole. */
function LeftOut({ analysis: { leftOut, users } }: { readonly analysis: DeploymentAnalysis }) {
  const topology = useApp(topologyOf)
  return (
    <>
      {leftOut.length > 0 && (
        <p className="hint left-out">
          {text.leftOut(leftOut.map((pool) => shortName(nameOf(topology, pool))))}
        </p>
      )}
      {users.poolsNotStated > 0 && <p className="hint left-out">{text.notStated(users.poolsNotStated)}</p>}
    </>
  )
}
