import { Bookmark, Download } from 'lucide-react'
import { useId, useState } from 'react'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import type { ScriptItem } from '#core/simulate/scenario/steps-of.ts'
import { readTime, timeText } from '#core/simulate/scenario/time.ts'
import { writeScenario } from '#core/simulate/scenario/write.ts'
import { fileNameOf } from '../../commands/file-name.ts'
import { Labelled, PlainField } from '../../dialogs/FormFields.tsx'
import { WhyButton } from '../../dialogs/WhyButton.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { ownDocOf } from '../../store/selectors.ts'
import type { Future, Simulation } from '../../store/simulation-slice.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { keep, wouldKeep } from './keeping.ts'

const { save: text, kept: keptText } = simulationPanelText

/** What a scenario is where the simulation began without one. */
const plain: Pick<Scenario, 'begins' | 'timeOfDay' | 'seed' | 'parameters' | 'assertions'> = {
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  assertions: [],
}

/** Makes a scenario of the script of a future: kept with the document, or handed to the person as a file. */
export function SaveScenario({
  simulation,
  future,
  items,
  onClose,
}: {
  readonly simulation: Simulation
  readonly future: Future
  readonly items: readonly ScriptItem[]
  readonly onClose: () => void
}) {
  const app = useAppHandle()
  const { ports, store } = app
  const id = useId()
  const docName = useApp((state) => ownDocOf(state).name)
  const scenarios = useApp((state) => ownDocOf(state).scenarios)
  const isReader = useApp((state) => state.role === 'reader')
  const { scenario, topology } = simulation
  const [name, setName] = useState(() => {
    const base = scenario?.name ?? text.newName(docName)
    return future.forkedAt === null ? base : `${base}, ${future.label}`
  })
  const [description, setDescription] = useState(scenario?.description ?? '')
  const [until, setUntil] = useState(() => timeText(Math.max(simulation.until, simulation.at)))
  const [withTopology, setWithTopology] = useState(true)
  const end = readTime(until.trim())
  const leftOut = items.filter(({ step }) => step === null).length
  const { assertions, ...circumstances } = scenario ?? plain
  const why = name.trim() === '' ? text.nameNeeded : end === null ? text.untilWrong : null

  const made: Scenario = {
    ...circumstances,
    assertions,
    name: name.trim(),
    description: description.trim(),
    topology: null,
    script: items.flatMap(({ step }) => step ?? []),
    until: end ?? 0,
  }
  const keeping = wouldKeep(scenarios, made)
  const whyNotKept = isReader ? keptText.readOnly : keeping === 'same' ? keptText.same : null

  const keepIt = () => {
    keep(app, made)
    onClose()
  }
  const save = () => {
    const saved: Scenario = { ...made, topology: withTopology ? topology : null }
    const file = `${fileNameOf(saved.name)}.scenario.json`
    ports.files.download(file, writeScenario(saved))
    store.getState().announce(text.saved(file))
    onClose()
  }

  return (
    <Dialog
      title={text.title}
      description={text.intro}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.cancel}
          </button>
          <span className="grow" />
          <WhyButton className="button" why={why} onClick={save}>
            <Download size={14} aria-hidden />
            {text.save}
          </WhyButton>
          <WhyButton className="button primary" why={why ?? whyNotKept} onClick={keepIt}>
            <Bookmark size={14} aria-hidden />
            {keeping === 'replace' ? keptText.replace : keptText.keep}
          </WhyButton>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (why === null && whyNotKept === null) keepIt()
        }}
      >
        <PlainField label={text.name} value={name} onChange={setName} />
        {keeping === 'replace' && <p className="note">{keptText.replaces(made.name)}</p>}
        <Labelled label={text.description}>
          {(field) => (
            <textarea
              id={field}
              className="input"
              rows={3}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          )}
        </Labelled>
        <PlainField label={text.until} value={until} onChange={setUntil} />
        <label className="check plain">
          <input
            type="checkbox"
            checked={withTopology}
            onChange={(event) => setWithTopology(event.target.checked)}
          />
          {text.withTopology}
        </label>
        <p className="hint">{text.withTopologyHint}</p>
        {assertions.length > 0 && <p className="hint">{text.asserted(assertions.length)}</p>}
        {leftOut > 0 && <p className="note">{text.leftOut(leftOut)}</p>}
      </form>
    </Dialog>
  )
}
