import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { Problem } from '#core/format/integrity.ts'
import { resolveScript } from '#core/simulate/scenario/resolve.ts'
import type { ScriptItem } from '#core/simulate/scenario/steps-of.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import { poolStates } from '#core/simulate/scenario/words.ts'
import { Chosen, Labelled } from '../../dialogs/FormFields.tsx'
import { useAppHandle } from '../../store/context.tsx'
import type { Future, Simulation } from '../../store/simulation-slice.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { Select } from '../../ui/Select.tsx'
import {
  asked,
  deeds,
  nodesIn,
  resets,
  resources,
  rolesIn,
  stepOf,
  suggestionsFor,
  takesSeveral,
  type DeedForm,
  type Nameable,
} from './deed-form.ts'

const text = simulationPanelText.script

/** Puts a deed into the script of the future that is shown: what, on what, when. */
export function AddDeed({
  simulation,
  future,
  items,
}: {
  readonly simulation: Simulation
  readonly future: Future
  readonly items: readonly ScriptItem[]
}) {
  const { store } = useAppHandle()
  const { topology } = simulation
  const now = simulationPanelText.clock(simulation.at)
  const [form, setForm] = useState<Omit<DeedForm, 'at'> & { readonly at: string | null }>({
    deed: 'fail',
    on: '',
    to: '',
    by: '30 s',
    type: 'QuorumLossRecovery',
    resource: 'SQL Server',
    disaster: false,
    skipServers: '',
    skipGroups: '',
    recovery: false,
    at: null,
  })
  const [problems, setProblems] = useState<readonly string[]>([])
  const set = (fields: Partial<typeof form>) => {
    setForm({ ...form, ...fields })
    setProblems([])
  }
  const filled: DeedForm = { ...form, at: form.at ?? now }
  const wants = asked[form.deed]

  const add = () => {
    const meant = stepOf({ ...form, at: form.at ?? timeText(simulation.at) })
    if (!meant.ok) return setProblems([meant.why])
    const before = items.flatMap(({ step }) => (step && step.at <= meant.step.at ? [step] : []))
    const resolved = resolveScript(topology, [...before, meant.step])
    if (!resolved.ok) return setProblems(resolved.problems.map(({ message }: Problem) => message))
    const inputs = resolved.steps.at(-1) ?? []
    const earlier = future.inputs.filter(({ at }) => at <= meant.step.at)
    const later = future.inputs.filter(({ at }) => at > meant.step.at)
    const label = text.added(text.ofDeed(meant.step), simulationPanelText.clock(meant.step.at))
    store.getState().rescript(label, [...earlier, ...inputs, ...later])
    setForm({ ...form, on: '', skipServers: '', skipGroups: '', recovery: false, at: null })
  }

  return (
    <form
      className="add-deed"
      aria-label={text.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <h3 className="tab-heading">{text.add}</h3>
      <div className="add-deed-fields">
        <Chosen label={text.deed}>
          <Select
            label={text.deed}
            value={form.deed}
            choices={deeds.map((deed) => ({ value: deed, label: text.deeds[deed] }))}
            onChange={(deed) =>
              set({ deed, on: '', to: '', skipServers: '', skipGroups: '', recovery: false })
            }
          />
        </Chosen>
        {wants.on !== null && (
          <NameField
            label={text.on}
            hint={takesSeveral(wants.on) ? text.onHint : text.onOne}
            value={form.on}
            suggestions={suggestionsFor(topology, wants.on)}
            onChange={(on) => set({ on })}
          />
        )}
        {wants.to !== null && <ToField to={wants.to} form={filled} simulation={simulation} onChange={set} />}
        {wants.by && (
          <NameField label={text.by} hint={text.byHint} value={form.by} onChange={(by) => set({ by })} />
        )}
        {wants.type && (
          <Chosen label={text.type}>
            <Select
              label={text.type}
              value={form.type}
              choices={resets.map((type) => ({ value: type, label: type }))}
              onChange={(type) => set({ type })}
            />
          </Chosen>
        )}
        {wants.resource && (
          <Chosen label={text.resource}>
            <Select
              label={text.resource}
              value={form.resource}
              choices={resources.map((resource) => ({ value: resource, label: resource }))}
              onChange={(resource) => set({ resource })}
            />
          </Chosen>
        )}
        {wants.start && (
          <>
            <NameField
              label={text.skipServers}
              hint={text.skipServersHint}
              value={form.skipServers}
              suggestions={suggestionsFor(topology, 'front ends')}
              onChange={(skipServers) => set({ skipServers })}
            />
            <NameField
              label={text.skipGroups}
              hint={text.skipGroupsHint}
              value={form.skipGroups}
              onChange={(skipGroups) => set({ skipGroups })}
            />
          </>
        )}
        <NameField label={text.at} value={filled.at} onChange={(at) => set({ at })} />
        {wants.disaster && (
          <Check label={text.disaster} checked={form.disaster} onChange={(disaster) => set({ disaster })} />
        )}
        {wants.start && (
          <Check label={text.recovery} checked={form.recovery} onChange={(recovery) => set({ recovery })} />
        )}
        <button type="submit" className="button">
          <Plus size={14} aria-hidden />
          {text.addIt}
        </button>
      </div>
      {problems.map((problem) => (
        <p key={problem} className="hint bad" role="alert">
          {problem}
        </p>
      ))}
    </form>
  )
}

function ToField({
  to,
  form,
  simulation: { topology },
  onChange,
}: {
  readonly to: 'role' | 'node' | 'pool state' | Nameable
  readonly form: DeedForm
  readonly simulation: Simulation
  readonly onChange: (fields: { readonly to: string }) => void
}) {
  if (to !== 'role' && to !== 'node' && to !== 'pool state')
    return (
      <NameField
        label={to === 'service' ? text.service : text.to}
        hint={to === 'service' ? text.serviceHint : text.onOne}
        value={form.to}
        suggestions={suggestionsFor(topology, to)}
        onChange={(value) => onChange({ to: value })}
      />
    )
  const every = { value: '', label: text.everyNode }
  const named = to === 'role' ? rolesIn(topology) : to === 'node' ? nodesIn(topology) : poolStates
  const label = to === 'role' ? text.to : to === 'node' ? text.node : text.poolState
  return (
    <Chosen label={label}>
      <Select
        label={label}
        value={form.to}
        choices={[...(to === 'node' ? [every] : []), ...named.map((value) => ({ value, label: value }))]}
        onChange={(value) => onChange({ to: value })}
      />
    </Chosen>
  )
}

/** A switch of the cmdlet. */
function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className="check plain">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

/** A name or a time that is typed, with what could be meant. */
function NameField({
  label,
  hint,
  value,
  suggestions = [],
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly suggestions?: readonly string[]
  readonly onChange: (value: string) => void
}) {
  const list = useId()
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className="input"
            value={value}
            list={suggestions.length > 0 ? list : undefined}
            title={hint}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  )
}
