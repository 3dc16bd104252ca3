import { keepScenario } from '#core/edit/keep-scenario.ts'
import { removeScenario } from '#core/edit/remove-scenario.ts'
import { renameScenario } from '#core/edit/rename-scenario.ts'
import { scenarioNamed, type KeptScenario } from '#core/model/document.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Problem } from '#core/format/integrity.ts'
import { prepare } from '#core/simulate/scenario/play.ts'
import { readStoredScenario } from '#core/simulate/scenario/read.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import { storeScenario, writeScenario } from '#core/simulate/scenario/write.ts'
import { fileNameOf } from '../../commands/file-name.ts'
import type { App } from '../../store/context.tsx'
import { ownDocOf, topologyOf } from '../../store/selectors.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'

const text = simulationPanelText.kept

/** A scenario that is kept with the document, looked at on the topology as it is now. */
export interface Kept {
  readonly name: string
  /** `null` where it cannot be read. */
  readonly scenario: Scenario | null
  /** Why it cannot be read, or not be played on the topology; empty where it can. */
  readonly problems: readonly Problem[]
}

/** What has become of a kept scenario: the names in it may lead nowhere since the design has changed. */
export function keptOn(topology: Topology, kept: KeptScenario): Kept {
  const read = readStoredScenario(kept)
  if (!read.ok) return { name: kept.name, scenario: null, problems: read.problems }
  const prepared = prepare({ ...read.scenario, topology: null }, topology)
  return { name: kept.name, scenario: read.scenario, problems: prepared.ok ? [] : prepared.problems }
}

/** What keeping a scenario would do: it is there as it is, or takes the place of another of its name, or is new. */
export function wouldKeep(
  scenarios: readonly KeptScenario[],
  scenario: Scenario,
): 'same' | 'replace' | 'new' {
  const at = scenarioNamed(scenarios, scenario.name)
  if (at === null) return 'new'
  const read = readStoredScenario(scenarios[at])
  return read.ok && writeScenario(read.scenario) === writeScenario(scenario) ? 'same' : 'replace'
}

/** Keeps a scenario with the document. One of the same name makes room for it, and can be brought back. */
export function keep({ store }: App, scenario: Scenario): void {
  const { editBeside, notify } = store.getState()
  const { scenarios } = ownDocOf(store.getState())
  const before = scenarios[scenarioNamed(scenarios, scenario.name) ?? -1]
  editBeside(keepScenario, { scenario: storeScenario(scenario), at: null })
  if (before === undefined) return notify(text.saved(scenario.name), null)
  const run = () => editBeside(keepScenario, { scenario: before, at: null })
  notify(text.replaced(before.name), { label: text.undo, run })
}

/** A scenario that was taken out of the document, and the way back to its place. */
export interface Deleted {
  readonly name: string
  readonly bringBack: () => void
}

/** Takes a kept scenario out of the document; it can be brought back. */
export function drop({ store }: App, at: number): Deleted | null {
  const { editBeside, announce } = store.getState()
  const before = ownDocOf(store.getState()).scenarios[at]
  if (before === undefined) return null
  editBeside(removeScenario, { at })
  announce(text.deleted(before.name))
  return { name: before.name, bringBack: () => editBeside(keepScenario, { scenario: before, at }) }
}

/** Calls a kept scenario otherwise. */
export function callOtherwise({ store }: App, at: number, name: string): void {
  const { editBeside, announce } = store.getState()
  const before = ownDocOf(store.getState()).scenarios[at]
  editBeside(renameScenario, { at, name })
  if (before) announce(text.renamed(before.name, name.trim()))
}

/**
 * Hands a kept scenario to the person as a file: with the open topology where it plays on that and has none of its own, so
 * that it can be shared; as it stands where it cannot be read.
 */
export function exportKept({ store, ports }: App, kept: KeptScenario): void {
  const topology = topologyOf(store.getState())
  const { scenario, problems } = keptOn(topology, kept)
  const file = `${fileNameOf(kept.name)}.scenario.json`
  const own = problems.length === 0 ? topology : null
  const content = scenario
    ? writeScenario({ ...scenario, topology: scenario.topology ?? own })
    : `${JSON.stringify(kept, null, 2)}\n`
  ports.files.download(file, content)
  store.getState().announce(simulationPanelText.save.saved(file))
}
