import { Download, Pencil, Play, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { scenarioNamed, type KeptScenario } from '#core/model/document.ts'
import { Labelled } from '../../dialogs/FormFields.tsx'
import { WhyButton } from '../../dialogs/WhyButton.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { Tip } from '../../ui/Tip.tsx'
import { callOtherwise, drop, exportKept, keptOn, type Deleted, type Kept } from './keeping.ts'
import { playOnOpen } from './opening.ts'

const text = simulationPanelText.kept
const scenarioText = simulationPanelText.scenarios

/** At most so many problems of one scenario are listed; the rest is seen when it is looked at. */
const mostProblems = 3

/** The scenarios that are kept with the document: begun, looked at, renamed, exported and deleted. */
export function KeptScenarios() {
  const scenarios = useApp((state) => docOf(state).scenarios)
  const topology = useApp(topologyOf)
  const all = useMemo(() => scenarios.map((kept) => keptOn(topology, kept)), [scenarios, topology])
  const [deleted, setDeleted] = useState<Deleted | null>(null)
  return (
    <section aria-label={text.heading}>
      <h3 className="dialog-section">{text.heading}</h3>
      {scenarios.length === 0 ? (
        <p className="hint">{text.none}</p>
      ) : (
        <ul className="kept-scenarios">
          {scenarios.map((stored, at) => (
            <OneKept
              key={at}
              at={at}
              stored={stored}
              kept={all[at] ?? keptOn(topology, stored)}
              onDeleted={setDeleted}
            />
          ))}
        </ul>
      )}
      {deleted && <BringBack key={deleted.name} deleted={deleted} onDone={() => setDeleted(null)} />}
    </section>
  )
}

/** What was deleted last, with the way back: notices stand behind the dialog. */
function BringBack({ deleted, onDone }: { readonly deleted: Deleted; readonly onDone: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const undo = () => {
    deleted.bringBack()
    onDone()
  }
  return (
    <p className="kept-deleted note">
      <span>{text.deleted(deleted.name)}</span>
      <button ref={button} type="button" className="button small" onClick={undo}>
        {text.undo}
      </button>
    </p>
  )
}

interface Row {
  /** Its place, 0 for the first. */
  readonly at: number
  readonly stored: KeptScenario
  readonly kept: Kept
  readonly onDeleted: (deleted: Deleted | null) => void
}

function OneKept({ at, stored, kept, onDeleted }: Row) {
  const [renaming, setRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const stop = () => {
    flushSync(() => setRenaming(false))
    row.current?.querySelector<HTMLElement>('.kept-rename-button')?.focus()
  }
  return (
    <li ref={row}>
      {renaming ? (
        <Rename at={at} name={kept.name} onDone={stop} />
      ) : (
        <div className="kept-scenario">
          <Title kept={kept} />
          <Deeds
            at={at}
            stored={stored}
            kept={kept}
            onDeleted={onDeleted}
            onRename={() => setRenaming(true)}
          />
        </div>
      )}
      {kept.problems.length > 0 && <Problems kept={kept} />}
    </li>
  )
}

function Title({ kept: { name, scenario } }: { readonly kept: Kept }) {
  const app = useAppHandle()
  if (!scenario) return <span className="kept-name sample-title">{name}</span>
  const { description, script, until } = scenario
  return (
    <button
      type="button"
      className="kept-name"
      aria-label={text.look(name)}
      onClick={() => app.store.getState().show({ kind: 'scenarios', chosen: scenario })}
    >
      <span className="sample-title">{name}</span>
      <span className="sample-shows">
        {description === ''
          ? text.plays(scenarioText.deeds(script.length), scenarioText.until(until))
          : description}
      </span>
    </button>
  )
}

function Deeds({ at, stored, kept, onDeleted, onRename }: Row & { readonly onRename: () => void }) {
  const app = useAppHandle()
  const why = useApp((state) => (state.role === 'reader' ? text.readOnly : null))
  const { name, scenario, problems } = kept
  const whyNot = scenario === null ? text.unread : problems.length > 0 ? scenarioText.notOnOpen : null
  return (
    <span className="kept-deeds">
      <WhyButton
        className="button small"
        label={text.beginOf(name)}
        why={whyNot}
        onClick={() => scenario && void playOnOpen(app, scenario)}
      >
        <Play size={13} aria-hidden />
        {text.begin}
      </WhyButton>
      <WhyButton
        className="button quiet icon kept-rename-button"
        label={text.renameOf(name)}
        why={why}
        onClick={onRename}
      >
        <Pencil size={14} aria-hidden />
      </WhyButton>
      <Tip text={text.export}>
        <button
          type="button"
          className="button quiet icon"
          aria-label={text.exportOf(name)}
          onClick={() => exportKept(app, stored)}
        >
          <Download size={14} aria-hidden />
        </button>
      </Tip>
      <WhyButton
        className="button quiet icon"
        label={text.deleteOf(name)}
        why={why}
        onClick={() => onDeleted(drop(app, at))}
      >
        <Trash2 size={14} aria-hidden />
      </WhyButton>
    </span>
  )
}

function Rename({
  at,
  name,
  onDone,
}: {
  readonly at: number
  readonly name: string
  readonly onDone: () => void
}) {
  const app = useAppHandle()
  const scenarios = useApp((state) => docOf(state).scenarios)
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const other = scenarioNamed(scenarios, typed)
  const why = typed.trim() === '' ? text.nameNeeded : other !== null && other !== at ? text.nameTaken : null
  const rename = () => {
    if (why !== null) return
    callOtherwise(app, at, typed)
    onDone()
  }
  return (
    <form
      className="kept-rename"
      onSubmit={(event) => {
        event.preventDefault()
        rename()
      }}
    >
      <Labelled label={text.newName(name)}>
        {(id) => (
          <input
            ref={field}
            id={id}
            className="input"
            value={typed}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation() // the dialog stays
              onDone()
            }}
          />
        )}
      </Labelled>
      <WhyButton why={why} onClick={rename}>
        {text.rename}
      </WhyButton>
      <button type="button" className="button quiet" onClick={onDone}>
        {text.cancel}
      </button>
      {why === text.nameTaken && (
        <p className="hint" role="alert">
          {why}
        </p>
      )}
    </form>
  )
}

function Problems({ kept: { scenario, problems } }: { readonly kept: Kept }) {
  return (
    <div className="note kept-problems">
      <p>{scenario ? text.astray(problems.length) : text.unread}</p>
      <ul className="problem-list">
        {problems.slice(0, mostProblems).map(({ path, message }, i) => (
          <li key={i}>{scenarioText.problem(path, message)}</li>
        ))}
      </ul>
    </div>
  )
}
