import { evaluatorGrounds } from './evaluate/grounds.ts'
import { clusterGrounds } from './cluster/grounds.ts'
import { dataGrounds } from './data/grounds.ts'
import { failoverGrounds } from './failover/grounds.ts'
import { userGrounds } from './users/grounds.ts'
import { generalGrounds } from './general/grounds.ts'
import { languageGrounds } from './language/grounds.ts'
import { topologyGrounds } from './topology/grounds.ts'

/** One thing that the shell says or shows, and how sure that is. */
export interface ShellGround {
  /** What it is, such as `The layout of Get-CsPoolFabricState`. */
  readonly what: string
  /** `documented`: a page of the product says so. `known`: seen on a console or known from Windows PowerShell. `assumed`: this product's own. */
  readonly basis: 'documented' | 'known' | 'assumed'
  /** Where it stands; `null` where no document says it. */
  readonly source: string | null
}

const known = (what: string, source: string): ShellGround => ({ what, basis: 'known', source })
const assumed = (what: string): ShellGround => ({ what, basis: 'assumed', source: null })

/** What the shell itself says, apart from any family of cmdlets. */
const engineGrounds: readonly ShellGround[] = [
  {
    what: 'Names, parameters, aliases, positions, pipeline input and parameter sets of the cmdlets of the product',
    basis: 'documented',
    source: 'Pages of the cmdlets of Skype for Business Server, their syntax and parameter tables',
  },
  {
    what: 'The releases that have a cmdlet or a parameter',
    basis: 'documented',
    source: 'Pages of the cmdlets of Skype for Business Server, "Applicable"',
  },
  known('The rules by which words and pipeline input are bound to parameters', 'Windows PowerShell 5.1'),
  known('The words of errors of binding, conversion, parsing and unknown commands', 'Windows PowerShell 5.1'),
  known('The texts of -WhatIf and -Confirm', 'Windows PowerShell 5.1'),
  known('Parameters of the general cmdlets', 'Windows PowerShell 5.1'),
  known('Parameters of the cmdlets for failover clusters', 'Module FailoverClusters of Windows Server'),
  known(
    'The names of a few classes in FullyQualifiedErrorId, such as Microsoft.Rtc.Management.Hadr',
    'Console output in public posts',
  ),
  assumed('The names of all other classes of the product in FullyQualifiedErrorId'),
  assumed(
    'The full names of types of the product in errors, apart from Microsoft.Rtc.Management.Deploy.Fqdn',
  ),
  assumed('The parameter set that is taken where the pages name no default'),
  assumed(
    'That Invoke-CsPoolFailOver, Invoke-CsPoolFailBack, Invoke-CsManagementServerFailover, Move-CsManagementServer and Move-CsUser ask before they act',
  ),
  {
    what: 'That Reset-CsPoolRegistrarState and Remove-CsAdminRole ask before they act',
    basis: 'documented',
    source: 'Pages of these cmdlets',
  },
  assumed('That PoolState takes both FailingBack, which a trace shows, and FailedBack, which a page lists'),
  assumed('The lines, examples and topics of Get-Help: they are written for this product'),
  assumed('The version of the module that Get-Command prints: the family of builds of the release'),
]

/** Everything that the shell says or shows on a ground of its own, for the honesty page. */
export const shellGrounds: readonly ShellGround[] = [
  ...engineGrounds,
  ...languageGrounds,
  ...evaluatorGrounds,
  ...generalGrounds,
  ...failoverGrounds,
  ...userGrounds,
  ...dataGrounds,
  ...clusterGrounds,
  ...topologyGrounds,
]
