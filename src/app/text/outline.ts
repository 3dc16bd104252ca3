import type { Severity } from '#core/rules/rule.ts'
import { severityText } from './severities.ts'

/** Texts of the outline and of the list of what can be added. */
export const outlineText = {
  title: 'Topology',
  tree: 'Outline of the topology',
  deployment: 'Skype for Business Server',
  groups: {
    enterprise: 'Enterprise Edition pools',
    standard: 'Standard Edition servers',
    sql: 'SQL Server stores',
    file: 'File stores',
  },
  filter: 'Filter the outline',
  filterHint: 'Filter',
  noMatch: (filter: string) => `Nothing in the topology has “${filter}” in its name.`,
  cms: 'CMS',
  pairedMark: '⇄',
  rename: (name: string) => `New name of ${name}`,
  nameNeeded: 'A name is needed. Type one, or press Escape to keep the old name.',
  spoken: {
    position: (order: number, name: string) => `${order} ${name}`,
    servers: (n: number) => (n === 1 ? '1 Front End Server' : `${n} Front End Servers`),
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
      'add-sql': 'SQL Server store',
      'add-file': 'File store',
    },
    hint: (title: string) => `${title} Or drag it onto the canvas.`,
  },
}
