import { Bookmark, FolderOpen, Play } from 'lucide-react'
import { useMemo, useState } from 'react'
import { prepare } from '#core/simulate/scenario/play.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import { WhyButton } from '../../dialogs/WhyButton.tsx'
import { isWorthKeeping } from '../../session/bring-back.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import '../../style/simulation-panel.css'
import { readyScenarios } from '../../text/ready-scenarios.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { keep, wouldKeep } from './keeping.ts'
import { KeptScenarios } from './KeptScenarios.tsx'
import { openGiven, playOnOpen, playOnOwn } from './opening.ts'

const text = simulationPanelText.scenarios
const { clock, kept: keptText } = simulationPanelText

/** Scenarios to choose among, and the one that was chosen before it is played. */
export function ScenarioDialog({
  chosen,
  onClose,
}: {
  readonly chosen: Scenario | null
  readonly onClose: () => void
}) {
  return chosen ? <OneScenario scenario={chosen} onClose={onClose} /> : <Choose onClose={onClose} />
}

function Choose({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const [failed, setFailed] = useState<string | null>(null)
  const choose = async (file: string) => {
    const given = await app.ports.files.scenario(file)
    if ('refusal' in given) setFailed(file)
    else openGiven(app, given)
  }
  const pick = async () => {
    const [given] = await app.ports.files.pick()
    openGiven(app, given)
  }
  return (
    <Dialog
      title={text.title}
      description={text.intro}
      width={760}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={() => void pick()}>
            <FolderOpen size={14} aria-hidden />
            {text.choose}
          </button>
          <span className="hint grow">{text.chooseHint}</span>
          <button type="button" className="button" onClick={onClose}>
            {text.cancel}
          </button>
        </>
      }
    >
      {failed !== null && (
        <p className="note error" role="alert">
          {text.notReady(failed)}
        </p>
      )}
      <KeptScenarios />
      <h3 className="dialog-section">{text.ready}</h3>
      <ul className="samples scenarios">
        {readyScenarios.map(({ file, name, shows }) => (
          <li key={file}>
            <button type="button" className="sample" onClick={() => void choose(file)}>
              <span className="sample-title">{name}</span>
              <span className="sample-shows">{shows}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** What a scenario does, and on which topology it is to be played. */
function OneScenario({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  const app = useAppHandle()
  const open = useApp(topologyOf)
  const docName = useApp((state) => docOf(state).name)
  const replaces = useApp(() => isWorthKeeping(app))
  const isReader = useApp((state) => state.role === 'reader')
  const onOpen = useMemo(() => prepare({ ...scenario, topology: null }, open), [scenario, open])
  const hasOwn = useMemo(
    () => scenario.topology !== null && JSON.stringify(scenario.topology) !== JSON.stringify(open),
    [scenario, open],
  )
  const toKeep = useMemo(() => (hasOwn ? scenario : { ...scenario, topology: null }), [hasOwn, scenario])
  const scenarios = useApp((state) => docOf(state).scenarios)
  const keeping = useMemo(() => wouldKeep(scenarios, toKeep), [scenarios, toKeep])
  const playOpen = () => void playOnOpen(app, scenario)
  const playOwn = () => void playOnOwn(app, scenario)
  return (
    <Dialog
      title={scenario.name}
      description={scenario.description}
      width={810}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="button"
            onClick={() => app.store.getState().show({ kind: 'scenarios', chosen: null })}
          >
            {text.back}
          </button>
          <WhyButton
            why={isReader ? keptText.readOnly : keeping === 'same' ? keptText.same : null}
            onClick={() => keep(app, toKeep)}
          >
            <Bookmark size={14} aria-hidden />
            {keeping === 'replace' ? keptText.replace : keptText.keep}
          </WhyButton>
          <span className="grow" />
          <WhyButton
            className={hasOwn ? 'button' : 'button primary'}
            why={onOpen.ok ? null : text.notOnOpen}
            onClick={playOpen}
          >
            {text.onOpen}
          </WhyButton>
          {hasOwn && (
            <WhyButton className="button primary" why={isReader ? text.readOnly : null} onClick={playOwn}>
              <Play size={14} aria-hidden />
              {text.onOwn}
            </WhyButton>
          )}
        </>
      }
    >
      {(hasOwn || onOpen.ok) && (
        <dl className="facts stacked">
          <dt>{text.onOpen}</dt>
          <dd>{onOpen.ok ? text.onOpenMeans(docName) : text.notOnOpen}</dd>
          {hasOwn && (
            <>
              <dt>{text.onOwn}</dt>
              <dd>{replaces ? text.ownMeans(docName) : text.ownOnEmpty}</dd>
            </>
          )}
        </dl>
      )}
      {!onOpen.ok && !hasOwn && (
        <div className="note error" role="alert">
          <p>{text.cannotPlay(onOpen.problems.length)}</p>
          <ul className="problem-list">
            {onOpen.problems.map(({ path, message }, i) => (
              <li key={i}>{text.problem(path, message)}</li>
            ))}
          </ul>
        </div>
      )}
      {keeping === 'replace' && <p className="note">{keptText.replaces(scenario.name)}</p>}
      {keeping === 'same' && <p className="hint">{keptText.same}</p>}
      <Contents scenario={scenario} />
    </Dialog>
  )
}

function Contents({ scenario: { script, assertions, until } }: { readonly scenario: Scenario }) {
  return (
    <>
      <p className="hint">
        {[text.deeds(script.length), text.asserted(assertions.length), text.until(until)].join(', ')}
      </p>
      <ol className="scenario-script">
        {script.map((step, i) => (
          <li key={i}>
            <span className="log-time">{clock(step.at)}</span> {simulationPanelText.script.ofDeed(step)}
          </li>
        ))}
      </ol>
    </>
  )
}
