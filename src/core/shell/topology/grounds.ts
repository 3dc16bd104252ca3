import type { ShellGround } from '../grounds.ts'

const documented = (what: string, source: string): ShellGround => ({ what, basis: 'documented', source })
const known = (what: string, source: string): ShellGround => ({ what, basis: 'known', source })
const assumed = (what: string): ShellGround => ({ what, basis: 'assumed', source: null })

/** What the cmdlets of this family say and show, and how sure that is. */
export const topologyGrounds: readonly ShellGround[] = [
  known('Get-CsTopology: the names of its properties', 'An environment report script that was published'),
  documented(
    'Publish-CsTopology takes what Get-CsTopology -AsXml has written, and no file of Topology Builder',
    'Publish-CsTopology, Parameters, FileName',
  ),
  assumed('The errors of Publish-CsTopology, and that it compares the file with what is published'),
  assumed('What Test-CsTopology and Test-CsComputer put out'),
  documented('Get-CsPool -Site takes the display name of the site', 'Get-CsPool, Parameters, Site'),
  assumed(
    'Get-CsPool: BackupPoolFqdn and the order of its properties; Get-CsSite: the order of its properties',
  ),
  documented(
    'The order of Get-CsComputer is that of the topology, which says who the first servers are',
    'Front End pool high availability and management',
  ),
  known(
    'Get-CsService: the names of the properties of a Registrar, and Version 6, 7 and 8',
    'Scripts that were published',
  ),
  assumed(
    'Get-CsService: the properties of the other roles, named after the parameters of their Set cmdlets',
  ),
  assumed('Get-CsService: DependentServiceList holds the services that need this one'),
  known(
    'The words for a Registrar configuration that is not there',
    'Understanding pool failover (masteringlync.com, 2013-11-04)',
  ),
  assumed('The same words as an error for pools, sites, computers and services that are not there'),
  assumed('An identity of a service may leave its role out'),
  documented('Set-CsRegistrar: both intervals between 30 and 84400 seconds', 'Set-CsRegistrar, Parameters'),
  assumed('Set-CsRegistrar: the words of that error'),
  documented(
    'Get-CsRegistrarConfiguration: the names of its properties',
    'Set-CsRegistrarConfiguration, Parameters',
  ),
  assumed(
    'Get-CsRegistrarConfiguration: what it shows for the settings that came with Skype for Business Server',
  ),
  known(
    'PoolState written by hand moves users within minutes, without their data',
    'Understanding pool failover (masteringlync.com, 2013-11-04)',
  ),
  assumed('PoolState FailedBack is taken as Active'),
  assumed('The layout of Get-CsPoolFabricState, and which secondary replica is called idle'),
  known(
    'The error of Get-CsPoolFabricState and Reset-CsPoolRegistrarState for a pool of which nothing answers',
    'A console that was published, of another cmdlet (johnacook, 2013 to 2016)',
  ),
  documented(
    'Get-CsPoolUpgradeReadinessState: its three states, and that it looks at the pool of this computer',
    'Get-CsPoolUpgradeReadinessState, Description',
  ),
  assumed(
    'The layout of Get-CsPoolUpgradeReadinessState and Get-CsUpgradeDomainInfo, and the names of their properties',
  ),
  documented(
    'Reset-CsPoolRegistrarState: what its four types do',
    'Reset-CsPoolRegistrarState, Parameters, ResetType',
  ),
  assumed(
    'Reset-CsPoolRegistrarState and Start-CsPool: their errors, and that Start-CsPool waits for an hour at most',
  ),
  known(
    'Get-CsWindowsService: its table, and the counters of three services',
    'A console that was published (stoknes)',
  ),
  assumed(
    'Get-CsWindowsService: the counters are those of a server without traffic, and those of other services are blank',
  ),
  assumed('Get-CsWindowsService: StartType and ComputerName among its properties'),
  assumed('Stop-CsWindowsService -Graceful takes no time: single calls and conferences are not simulated'),
  assumed('Stop-CsWindowsService of a whole Front End Server leaves REPLICA and RTCCLSAGT running'),
  assumed(
    'Set-CsRegistrarConfiguration -PoolState makes the configuration of a Registrar that has none, after the warning',
  ),
  known('The warning while a service starts', 'Windows PowerShell 5.1, Start-Service'),
  assumed(
    'Start-CsWindowsService waits for 3 minutes at most and warns once a minute at most; all of its errors',
  ),
  documented('Build families of the releases', 'Move-CsUser, Description'),
  assumed('Get-CsServerVersion and Get-CsServerPatchVersion: their words, and the last part of the version'),
  assumed('Get-CsNetworkInterface: its properties and identities'),
  assumed('Get-CsSimpleUrlConfiguration: the text of a simple URL'),
]
