import { find } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import { switchOf, textsOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { engineError } from './errors.ts'
import { computerNamed } from './hosts.ts'

interface Module {
  readonly name: string
  readonly version: string
  readonly commands: readonly string[]
}

/** What comes with Windows, and the two that administrators of the product import. */
const ofWindows: readonly Module[] = [
  {
    name: 'FailoverClusters',
    version: '2.0.0.0',
    commands: ['Get-Cluster', 'Get-ClusterGroup', 'Get-ClusterNode'],
  },
  {
    name: 'Microsoft.PowerShell.Management',
    version: '3.1.0.0',
    commands: ['Add-Content', 'Get-ChildItem', 'Get-Content', 'Get-Service'],
  },
  {
    name: 'Microsoft.PowerShell.Utility',
    version: '3.1.0.0',
    commands: ['Compare-Object', 'ConvertTo-Json', 'Export-Csv', 'Format-List'],
  },
]

export const getModule: Cmdlet = {
  name: 'Get-Module',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const names = textsOf(bound, 'Name')
    const modules = modulesOf(world, shell.session().computer)
    const loaded = switchOf(bound, 'ListAvailable')
      ? modules
      : modules.filter(({ name }) => name !== 'FailoverClusters')
    for (const module of loaded)
      if (names.length === 0 || names.some((pattern) => isLike(module.name, pattern)))
        yield* shell.emit(moduleInfo(module))
  },
}

/** Everything that the emulation has is loaded already; a module of another name is not there. */
export const importModule: Cmdlet = {
  name: 'Import-Module',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const modules = modulesOf(world, shell.session().computer)
    for (const name of textsOf(bound, 'Name')) {
      const found = modules.filter((module) => isLike(module.name, name))
      if (found.length === 0 && !hasWildcard(name)) yield* shell.report(noSuchModule(name))
      if (switchOf(bound, 'PassThru')) for (const module of found) yield* shell.emit(moduleInfo(module))
    }
  },
}

/** The product's module is called Lync in Lync Server 2013. */
function modulesOf({ setting: { topology } }: World, computer: string | null): readonly Module[] {
  const id = computer === null ? null : computerNamed(topology, computer)
  const found = id === null ? undefined : find(topology, id)
  const is2013 = found?.kind === 'server' && found.pool.version === '2013'
  const product = is2013
    ? { name: 'Lync', version: '5.0.8308.0' }
    : {
        name: 'SkypeForBusiness',
        version: found?.kind === 'server' && found.pool.version === '2019' ? '7.0.2046.0' : '6.0.9319.0',
      }
  const commands = [
    'Approve-CsDeviceUpdateRule',
    'Backup-CsPool',
    'Clear-CsDeviceUpdateLog',
    'Clear-CsPersistentChatRoom',
  ]
  return [...ofWindows, { ...product, commands }]
}

function noSuchModule(name: string) {
  return engineError({
    message: `The specified module '${name}' was not loaded because no valid module file was found in any module directory.`,
    id: 'Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand',
    category: 'ResourceUnavailable',
    target: `(${name}:String)`,
    exception: 'FileNotFoundException',
    object: name,
  })
}

function moduleInfo({ name, version, commands }: Module): ObjectValue {
  const exported = [...commands, '']
  return objectOf(
    'System.Management.Automation.PSModuleInfo',
    {
      ModuleType: name.startsWith('Microsoft.') ? 'Manifest' : 'Binary',
      Version: version,
      Name: name,
      ExportedCommands: exported,
    },
    name,
  )
}

export const getHost: Cmdlet = {
  name: 'Get-Host',
  *process(shell) {
    yield* shell.emit(
      objectOf('System.Management.Automation.Internal.Host.InternalHost', {
        Name: 'ConsoleHost',
        Version: '5.1.14393.0',
        CurrentCulture: 'en-US',
        CurrentUICulture: 'en-US',
        IsRunspacePushed: shell.session().enteredFrom !== null,
      }),
    )
  },
}
