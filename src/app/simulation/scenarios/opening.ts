import { emptyDocument, counterAfter } from '#core/model/document.ts'
import { readScenario } from '#core/simulate/scenario/read.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import type { GivenFile } from '../../ports/ports.ts'
import type { FileText } from '../../ports/reader-tasks.ts'
import { openDocument, refuse } from '../../session/opening.ts'
import type { App } from '../../store/context.tsx'
import { simulatorPart } from '../../store/simulator-part.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'

const text = simulationPanelText.scenarios

/** Shows the scenario of a file before it is played; or what is wrong with it, with its path. What is open stays as it is. */
export function openScenario(app: App, { name, text: content }: FileText): void {
  const read = readScenario(content)
  if (read.ok) app.store.getState().show({ kind: 'scenarios', chosen: read.scenario })
  else
    refuse(app, {
      name,
      problems: read.problems.map(({ path, message }) => text.problem(path, message)),
      text: content,
    })
}

/** The same for what a port has given; nothing for nothing. */
export function openGiven(app: App, given: GivenFile | undefined): void {
  if (given === undefined) return
  if ('refusal' in given) refuse(app, { name: given.name, problems: [given.refusal], text: '' })
  else
    openScenario(app, {
      name: given.name,
      text: 'text' in given ? given.text : new TextDecoder().decode(given.bytes),
    })
}

/** Plays a scenario on the open topology, from its beginning. */
export async function playOnOpen(app: App, scenario: Scenario): Promise<void> {
  await simulatorPart.load()
  const { setMode, beginSimulation, show } = app.store.getState()
  show(null)
  setMode('simulate')
  beginSimulation(scenario)
}

/** Opens the topology of a scenario as a document of its own, which can be put back, and plays it there. */
export async function playOnOwn(app: App, scenario: Scenario): Promise<void> {
  const { topology, name } = scenario
  if (topology === null) return
  openDocument(app, { ...emptyDocument(name), topology, nextId: counterAfter(topology) })
  await playOnOpen(app, scenario)
}
