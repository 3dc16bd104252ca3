import type { ShellGround } from '../grounds.ts'

const known = (what: string, source: string): ShellGround => ({ what, basis: 'known', source })
const assumed = (what: string): ShellGround => ({ what, basis: 'assumed', source: null })

/** What the cmdlets of failover clusters say and show, and how sure that is. */
export const clusterGrounds: readonly ShellGround[] = [
  known(
    'Tables of groups, resources and nodes, and the names of their states',
    'Module FailoverClusters of Windows Server',
  ),
  known('Names of the group and the resources of a SQL Server instance', 'SQL Server Setup'),
  known('Codes of the errors of the cluster service', 'System error codes of Windows'),
  assumed('The words of the errors of the cmdlets for failover clusters'),
  assumed('The name of a failover cluster: its network name with -cl behind it'),
  assumed(
    'The groups of a failover cluster: that of the instance alone, without those of the cluster itself',
  ),
  assumed('The log of Get-ClusterLog: what the simulation says of the cluster'),
]
