import type { Basis } from '#core/quorum/reading.ts'

/** Texts of the list of what the simulation takes to be so. */
export const simulationGroundsText = {
  open: 'What this simulation takes to be so',
  title: 'What this simulation takes to be so',
  intro:
    'Every time, size and choice that the simulation works with, and what it rests on. A scenario can set most of them.',
  basis: 'Basis',
  every: 'Every basis',
  bases: {
    documented: 'Documented',
    derived: 'Derived',
    assumed: 'Assumed',
  } satisfies Record<Basis, string>,
  choice: (label: string, n: number) => `${label} (${n})`,
  shown: (n: number, of: number) => (n === of ? `${of} values` : `${n} of ${of} values`),
  what: 'What',
  value: 'Value',
  source: 'Source',
  noSource: 'none',
  setBy: 'set by the scenario',
  usual: (usual: string) => `Usually ${usual}: basis and source are of that value.`,
  limits: 'What it leaves out or makes simpler',
  close: 'Close',
}
