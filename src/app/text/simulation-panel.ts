import { compareText } from './simulation-compare.ts'
import { experienceText } from './simulation-experience.ts'
import { logText } from './simulation-log.ts'
import { clock, listed, number, span, users } from './simulation-measures.ts'
import { recoveryText } from './simulation-recovery.ts'
import { replicationText } from './simulation-replication.ts'
import { keptText, saveText, scenariosText } from './simulation-scenarios.ts'
import { scriptText } from './simulation-script.ts'
import { serversText } from './simulation-servers.ts'

/** Texts of the panel beside the canvas and the panel below it in Simulate mode, and of the scenarios. */
export const simulationPanelText = {
  span,
  clock,
  users,
  number,
  listed,
  loading: 'The simulation has not begun yet.',
  noPools: 'There is no Front End pool yet. Add one in Design mode.',
  tabs: {
    experience: 'User experience',
    servers: 'Servers',
    replication: 'Replication',
    recovery: 'Recovery',
  },
  about: (names: readonly string[]) =>
    names.length === 0
      ? 'All pools. Select a pool on the canvas to see it alone.'
      : names.length > 3
        ? `About ${names.length} pools that are selected.`
        : `About ${listed(names)}, as selected.`,
  basis: {
    words: { documented: 'documented', inferred: 'inferred' },
    means: {
      documented: 'A document says so.',
      inferred: 'No document says so: it follows from what documents say nearby.',
    },
    source: (title: string, section: string) => `${title}, ${section}`,
  },

  experience: experienceText,
  servers: serversText,
  replication: replicationText,
  recovery: recoveryText,

  drawer: {
    close: 'Close the panel',
    tabs: { shell: 'Management Shell', log: 'Event log', compare: 'Compare futures', script: 'Script' },
    scenarios: 'Scenarios…',
    scenariosMean: 'Choose a ready scenario, or open one from a file',
  },

  log: logText,
  compare: compareText,
  script: scriptText,
  scenarios: scenariosText,
  kept: keptText,
  save: saveText,
}
