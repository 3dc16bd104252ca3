import { useState } from 'react'
import { poolsOf } from '#core/model/topology.ts'
import { isReadable, type Arrival, type ArrivedScenario, type Incoming } from '../../session/incoming.ts'
import { openAsScenario, showImport } from '../../session/opening.ts'
import { useAppHandle } from '../../store/context.tsx'
import { dialogText } from '../../text/dialogs.ts'
import { importText } from '../../text/import.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { WhyButton } from '../WhyButton.tsx'

const text = importText.several

/** The files that were chosen together: which of them are opened, one after the other. */
export function SeveralDialog({
  arrivals,
  onClose,
}: {
  readonly arrivals: readonly Arrival[]
  readonly onClose: () => void
}) {
  const app = useAppHandle()
  const readable = arrivals.filter(isReadable)
  const [chosen, setChosen] = useState<ReadonlySet<Arrival>>(new Set(readable))
  const openScenario = ({ name, scenario }: ArrivedScenario) => {
    onClose()
    const left = arrivals
      .filter((other) => other.name !== name && !isRefused(other))
      .map((other) => other.name)
    if (left.length > 0) app.store.getState().notify(importText.preview.left(left), null)
    void openAsScenario(app, scenario)
  }
  const toggle = (arrival: Arrival) => setChosen(toggled(chosen, arrival))
  return (
    <Dialog
      title={text.title(arrivals.length)}
      description={text.what}
      width={680}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <span className="grow" />
          <WhyButton
            className="button primary"
            why={chosen.size === 0 ? text.none : null}
            onClick={() =>
              showImport(
                app,
                readable.filter((one) => chosen.has(one)),
              )
            }
          >
            {text.open(chosen.size)}
          </WhyButton>
        </>
      }
    >
      <ul className="import-files" aria-label={text.label}>
        {arrivals.map((arrival, i) => (
          <li key={i}>
            {isReadable(arrival) ? (
              <label className="import-file">
                <input type="checkbox" checked={chosen.has(arrival)} onChange={() => toggle(arrival)} />
                <span>
                  {arrival.name}
                  <small>{inBrief(arrival)}</small>
                </span>
              </label>
            ) : 'scenario' in arrival ? (
              <div className="import-file">
                <span>
                  {arrival.name}
                  <small>{text.scenario}</small>
                </span>
                <button
                  type="button"
                  className="button small"
                  aria-label={text.openScenarioOf(arrival.name)}
                  onClick={() => openScenario(arrival)}
                >
                  {text.openScenario}
                </button>
              </div>
            ) : (
              <div className="import-file refused">
                <span>
                  {arrival.name} {text.refused}
                  <small>{arrival.problems.slice(0, 3).join(' ')}</small>
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const isRefused = (arrival: Arrival): boolean => 'problems' in arrival

function inBrief({ doc, format }: Incoming): string {
  const { sites } = doc.topology
  const roles = sites.reduce((total, site) => total + site.roles.length, 0)
  const counts = [
    text.sites(sites.length),
    text.pools(poolsOf(doc.topology).length),
    ...(roles > 0 ? [text.roles(roles)] : []),
  ]
  return `${importText.formats[format]}: ${counts.join(', ')}`
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const after = new Set(set)
  if (!after.delete(one)) after.add(one)
  return after
}
