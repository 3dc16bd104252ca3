import type { RoleKind } from '#core/model/id.ts'
import type { Severity } from '#core/rules/rule.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { analysisModeText } from './analysis-mode.ts'
import { severityText } from './severities.ts'

const groups = {
  enterprise: 'Enterprise Edition pools',
  standard: 'Standard Edition servers',
  shared: 'Shared Components',
  sql: 'SQL Server stores',
  file: 'File stores',
  trunk: 'Trunks',
  branch: 'Branch sites',
  links: analysisModeText.outline.links,
}

type NamedGroup = keyof typeof groups

function isNamed(kind: string): kind is NamedGroup {
  return Object.hasOwn(groups, kind)
}

/** Texts of the outline and of the list of what can be added. */
export const outlineText = {
  title: 'Topology',
  tree: 'Outline of the topology',
  deployment: 'Skype for Business Server',
  group: (kind: NamedGroup | RoleKind): string => (isNamed(kind) ? groups[kind] : vocabularyOf(kind).plural),
  filter: 'Filter the outline',
  filterHint: 'Filter',
  noMatch: (filter: string) => `Nothing in the topology has “${filter}” in its name.`,
  database: (name: string, role: string) => `${name}, ${role}`,
  cms: 'CMS',
  pairedMark: '⇄',
  strayBranch: 'branch site',
  strayBranchMeans: 'The central site of this branch site is not known',
  rename: (name: string) => `New name of ${name}`,
  nameNeeded: 'A name is needed. Type one, or press Escape to keep the old name.',
  spoken: {
    position: (order: number, name: string) => `${order} ${name}`,
    servers: (n: number) => (n === 1 ? '1 Front End Server' : `${n} Front End Servers`),
    computers: (n: number) => (n === 1 ? '1 computer' : `${n} computers`),
    strayBranch: 'branch site whose central site is not known',
    members: (n: number) => `${n}`,
    paired: (partners: readonly string[]) => `paired with ${partners.join(' and ')}`,
    cmsPool: 'holds the Central Management store',
    cmsSite: 'has the Central Management store',
    finding: (severity: Severity) => `worst finding: ${severityText[severity].one.toLowerCase()}`,
    findingInside: (severity: Severity) =>
      `worst finding inside: ${severityText[severity].one.toLowerCase()}`,
  },
  add: {
    title: 'Add',
    items: {
      'add-site': 'Central site',
      'add-enterprise': 'Enterprise Edition pool',
      'add-standard': 'Standard Edition server',
      'add-server': 'Front End Server',
      'add-role': 'Server role…',
      'add-branch': 'Branch site',
      'add-sql': 'SQL Server store',
      'add-file': 'File store',
    },
    hint: (title: string) => `${title} Or drag it onto the canvas.`,
  },
}
