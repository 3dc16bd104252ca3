import type { ShellGround } from '../grounds.ts'

const documented = (what: string, source: string): ShellGround => ({ what, basis: 'documented', source })
const known = (what: string, source: string): ShellGround => ({ what, basis: 'known', source })
const assumed = (what: string): ShellGround => ({ what, basis: 'assumed', source: null })

/** What the cmdlets of data and of databases say and show, and how sure that is. */
export const dataGrounds: readonly ShellGround[] = [
  documented('Get-CsConferenceDirectory: its properties', 'Get-CsConferenceDirectory, Examples'),
  documented(
    'Move-CsConferenceDirectory -Force loses dial-in conference IDs',
    'Move-CsConferenceDirectory, Parameters, Force',
  ),
  assumed('The errors and warnings of the cmdlets of conference directories'),
  documented('Export-CsLisConfiguration does not overwrite a file', 'Export-CsLisConfiguration, Description'),
  assumed('The properties of locations and subnets: one of each for every site'),
  documented(
    'Imported response groups stay those of their owner, and are shown with -Owner or -ShowAll',
    'Failing over a pool in Lync Server 2013',
  ),
  assumed('The response groups of a pool: one workflow, Service Desk'),
  known('Get-CsDatabaseMirrorState: its rows and values', 'Console output in public posts'),
  documented('Invoke-CsDatabaseFailover needs a mirror', 'Invoke-CsDatabaseFailover, Description'),
  assumed('Invoke-CsDatabaseFailover: all databases of a Back End move together, whatever type is named'),
  known('Test-CsDatabase: its rows and its two warnings', 'Console output in public posts'),
  assumed('Test-CsDatabase: every database is of version 10.13.2'),
]
