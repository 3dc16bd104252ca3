import type { Expression, Extent } from '../language/syntax.ts'
import { netBiosName } from '../new-session.ts'
import { objectOf, type Value } from '../value.ts'
import { errorObject, languageError, raise } from './errors.ts'
import type { Execution } from './execution.ts'
import { usualPreferences } from './preferences.ts'
import { setVariable, variableIn } from './scopes.ts'

type VariableExpression = Extract<Expression, { kind: 'variable' }>

/** The value of a variable; `$null` where there is none. */
export function readVariable(
  run: Execution,
  { scope, name }: Pick<VariableExpression, 'scope' | 'name'>,
): Value {
  const key = name.toLowerCase()
  switch (scope?.toLowerCase()) {
    case 'env':
      return run.variables.get(`env:${key}`)?.value ?? environment(run, key)
    case 'function':
      return run.session.functions.get(key) ?? null
    case 'global':
    case 'script':
      return automatic(run, key) ?? run.variables.get(key)?.value ?? usualPreferences.get(key) ?? null
    case 'local':
    case 'private':
      return (run.scope?.variables ?? run.variables).get(key)?.value ?? null
    default:
      return automatic(run, key) ?? variableIn(run, key)?.value ?? usual(key)
  }
}

/** Sets a variable. Those that the shell keeps itself cannot be set: that ends the statement. */
export function writeVariable(
  run: Execution,
  { scope, name }: Pick<VariableExpression, 'scope' | 'name'>,
  value: Value,
  extent: Extent,
): void {
  const key = name.toLowerCase()
  if (key === 'null' && scope === null) return
  if (readOnly.has(key) && scope?.toLowerCase() !== 'env')
    raise(
      languageError(
        `Cannot overwrite variable ${name} because it is read-only or constant.`,
        'VariableNotWritable',
        extent,
        {
          category: 'WriteError',
          target: `(${name}:String)`,
          exception: 'SessionStateUnauthorizedAccessException',
        },
      ),
    )
  switch (scope?.toLowerCase()) {
    case 'env':
      return setVariable(run, `env:${name}`, value, true)
    case 'global':
    case 'script':
      return setVariable(run, name, value, true)
    default:
      return setVariable(run, name, value)
  }
}

const readOnly: ReadonlySet<string> = new Set(
  'true false ? error home host pid pwd executioncontext psversiontable shellid psedition'.split(' '),
)

function usual(key: string): Value {
  return usualPreferences.get(key) ?? more.get(key) ?? null
}

const more: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['formatenumerationlimit', 4],
  ['maximumhistorycount', 4096],
  ['psculture', 'en-US'],
  ['psuiculture', 'en-US'],
  ['shellid', 'Microsoft.PowerShell'],
  ['psedition', 'Desktop'],
  ['pid', 4712],
])

/** What the shell itself keeps; `null` for what it does not, or for `$null`. */
function automatic(run: Execution, key: string): Value {
  switch (key) {
    case 'true':
      return true
    case 'false':
      return false
    case '_':
    case 'psitem':
      return run.under
    case '?':
      return run.succeeded
    case 'error':
      return run.session.errors.map((record) => errorObject(record, run.script))
    case 'pwd':
      return objectOf(
        'System.Management.Automation.PathInfo',
        { Path: run.session.location },
        run.session.location,
      )
    case 'home':
      return homeOf(run)
    case 'host':
      return objectOf('System.Management.Automation.Internal.Host.InternalHost', {
        Name: 'ConsoleHost',
        Version: '5.1',
      })
    case 'psversiontable':
      return {
        is: 'hashtable',
        entries: [
          { key: 'PSVersion', value: '5.1' },
          { key: 'PSEdition', value: 'Desktop' },
        ],
      }
    default:
      return null
  }
}

function homeOf({ moment }: Execution): string {
  return `C:\\Users\\Administrator.${netBiosName(moment.world.setting.topology)}`
}

/** A name that no server of a deployment should have. */
const workstation = 'ADMIN-PC'

/** The environment of the computer that the session is on. */
function environment(run: Execution, key: string): Value {
  const { computer } = run.session
  const { topology } = run.moment.world.setting
  const domain = computer?.split('.').slice(1).join('.') ?? topology.sipDomain
  const values: Readonly<Record<string, string>> = {
    computername: computer === null ? workstation : (computer.split('.')[0] ?? '').toUpperCase().slice(0, 15),
    username: 'Administrator',
    userdomain: netBiosName(topology),
    userdnsdomain: domain.toUpperCase(),
    userprofile: homeOf(run),
    systemroot: 'C:\\Windows',
    windir: 'C:\\Windows',
    systemdrive: 'C:',
    programfiles: 'C:\\Program Files',
    programdata: 'C:\\ProgramData',
    temp: `${homeOf(run)}\\AppData\\Local\\Temp`,
    tmp: `${homeOf(run)}\\AppData\\Local\\Temp`,
    os: 'Windows_NT',
  }
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null
}
