import { Save, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Topology } from '#core/model/topology.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { itemsOf, type ScriptItem } from '#core/simulate/scenario/steps-of.ts'
import { readTime, timeText } from '#core/simulate/scenario/time.ts'
import { useAppHandle } from '../../store/context.tsx'
import type { Future } from '../../store/simulation-slice.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { Tip } from '../../ui/Tip.tsx'
import { namesFor, wordsOf } from '../log/log-lines.ts'
import { shownOf, useSimulation } from '../now.ts'
import { useReading } from '../../store/reading.ts'
import { SaveScenario } from '../scenarios/SaveScenario.tsx'
import { AddDeed } from './AddDeed.tsx'
import { Assertions } from './Assertions.tsx'
import { shownTimes } from './shown-times.ts'

const text = simulationPanelText.script
const { clock } = simulationPanelText

/** What is put in from outside in the future that is shown: looked at, retimed, taken out, added to, and saved. */
export function ScriptTab() {
  const simulation = useSimulation()
  const future = useReading(shownOf)
  const [saving, setSaving] = useState(false)
  const topology = simulation?.topology
  const inputs = future?.inputs
  const items = useMemo(() => (topology && inputs ? itemsOf(topology, inputs) : []), [topology, inputs])
  if (!simulation || !future) return null
  return (
    <div className="words">
      <div className="words-bar">
        <span className="hint script-intro">
          {simulation.futures.length > 1 && `${text.future(future.label)} `}
          {text.intro}
        </span>
        <button type="button" className="button small" onClick={() => setSaving(true)}>
          <Save size={13} aria-hidden />
          {text.save}
        </button>
      </div>
      <div className="tab-body script">
        <div className="script-items">
          {items.length === 0 ? (
            <p className="hint">{text.empty}</p>
          ) : (
            <Items items={items} future={future} at={simulation.at} topology={simulation.topology} />
          )}
          <AddDeed simulation={simulation} future={future} items={items} />
        </div>
        {simulation.scenario && <Assertions simulation={simulation} future={future} />}
      </div>
      {saving && (
        <SaveScenario
          simulation={simulation}
          future={future}
          items={items}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  )
}

function Items({
  items,
  future,
  at,
  topology,
}: {
  readonly items: readonly ScriptItem[]
  readonly future: Future
  readonly at: Millis
  readonly topology: Topology
}) {
  const { store } = useAppHandle()
  const { inputs } = future
  const times = shownTimes(items.map((item) => item.at))
  const without = (item: ScriptItem) => inputs.filter((input) => !item.inputs.includes(input))
  const remove = (item: ScriptItem, words: string) =>
    store.getState().rescript(text.removed(words), without(item))
  const retime = (item: ScriptItem, words: string, to: Millis) => {
    const others = without(item)
    const moved = item.inputs.map((input) => ({ ...input, at: to }))
    const next = [
      ...others.filter((input) => input.at <= to),
      ...moved,
      ...others.filter((input) => input.at > to),
    ]
    store.getState().rescript(text.retimed(words, clock(to)), next)
  }
  return (
    <table className="now-table script-table">
      <caption className="visually-hidden">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.when}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">
            <span className="visually-hidden">{text.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, i) => {
          const words = wordsOfItem(item, topology)
          const time = times.get(item.at) ?? timeText(item.at)
          return (
            <tr key={i} className={item.at > at ? 'later' : undefined}>
              <td>
                <TimeField
                  label={text.time(words)}
                  value={item.at}
                  shown={time}
                  onChange={(to) => retime(item, words, to)}
                />
              </td>
              <td>
                {words} <span className="tag">{item.at > at ? text.toCome : text.done}</span>
                {item.step === null && <span className="hint"> {text.noWords}</span>}
              </td>
              <td>
                <Tip text={text.remove}>
                  <button
                    type="button"
                    className="button quiet icon"
                    aria-label={text.removeOf(words, time)}
                    onClick={() => remove(item, words)}
                  >
                    <Trash2 size={14} aria-hidden />
                  </button>
                </Tip>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** As a script says it; where it has no words, as the log does. */
function wordsOfItem({ step, inputs }: ScriptItem, topology: Topology): string {
  if (step) return text.ofDeed(step)
  const names = namesFor(topology)
  const told = inputs.map(({ at, event }) => wordsOf({ number: 0, at, event, cause: null }, names))
  return simulationPanelText.listed(told)
}

/** A moment that is typed: kept on Enter or when the field is left, brought back by Escape; what is no time stays and says so. */
function TimeField({
  label,
  value,
  shown,
  onChange,
}: {
  readonly label: string
  readonly value: Millis
  /** How the value reads; perhaps without its milliseconds, which are kept unless another time is typed. */
  readonly shown: string
  readonly onChange: (value: Millis) => void
}) {
  const [wrong, setWrong] = useState(false)
  const keep = (input: HTMLInputElement) => {
    const typed = input.value.trim()
    const read = typed === shown ? value : readTime(typed)
    setWrong(read === null)
    if (read !== null && read !== value) onChange(read)
  }
  return (
    <>
      <input
        key={`${value} ${shown}`}
        className="input time"
        aria-label={label}
        aria-invalid={wrong}
        defaultValue={shown}
        autoComplete="off"
        spellCheck={false}
        onBlur={(event) => keep(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep(event.currentTarget)
          if (event.key === 'Escape') {
            event.currentTarget.value = shown
            setWrong(false)
          }
        }}
      />
      {wrong && (
        <span className="hint bad" role="alert">
          {text.wrongTime}
        </span>
      )}
    </>
  )
}
