import { describe, expect, it } from 'vitest'
import type { BoundWord } from '../../../../src/core/shell/binding/words.ts'
import { objectOf, type ScriptBlockValue } from '../../../../src/core/shell/value.ts'
import {
  bindInput,
  bindWords,
  call,
  cmdlet,
  errorOf,
  expectError,
  piped,
  setOf,
  valuesOf,
  words,
} from './binding.ts'

const extent = { text: '{}', from: 0, to: 2, line: 1, column: 1 }
const block: ScriptBlockValue = { is: 'scriptblock', block: { statements: [], parameters: [], extent } }
const service = objectOf('Microsoft.Rtc.Management.Deployment.Core.NTService', { Name: 'RTCSRV' })

describe('names', () => {
  it('finds a parameter by its alias', () => {
    expect(valuesOf(call('Test-CsRegistration', '-t', 'p', '-ua', 'sip:a@b'))).toEqual({
      TargetFqdn: 'p',
      UserSipAddress: 'sip:a@b',
    })
  })

  it('takes the common parameters and their aliases everywhere', () => {
    expect(valuesOf(call('Get-CsPool', '-ea', 'SilentlyContinue', '-ov', 'pools', '-vb'))).toEqual({
      ErrorAction: 'SilentlyContinue',
      OutVariable: 'pools',
      Verbose: true,
    })
  })

  it('knows -WhatIf only where a cmdlet can be asked', () => {
    expectError(call('Get-CsPool', '-WhatIf'), 'NamedParameterNotFound', /'WhatIf'/)
  })

  it('refuses a name without what belongs to it', () => {
    expectError(
      call('Invoke-CsPoolFailOver', '-PoolFqdn'),
      'MissingArgument',
      "Missing an argument for parameter 'PoolFqdn'. Specify a parameter of type 'Microsoft.Rtc.Management.Deploy.Fqdn' and try again.",
    )
    expectError(call('Invoke-CsPoolFailOver', '-PoolFqdn', '-Force'), 'MissingArgument', /'PoolFqdn'/)
  })

  it('refuses a parameter that stands there twice', () => {
    expectError(
      call('Get-CsPool', '-Identity', 'a', '-Identity', 'b'),
      'ParameterAlreadyBound',
      /^Cannot bind parameter because parameter 'Identity' is specified more than once\. To provide multiple values/,
    )
  })

  it('turns a switch off with a colon', () => {
    expect(valuesOf(call('Reset-CsPoolRegistrarState', '-PoolFqdn', 'p', '-Confirm:', false))).toEqual({
      PoolFqdn: 'p',
      Confirm: false,
    })
  })

  it('marks the word that is wrong', () => {
    const at = { ...extent, from: 11, to: 20, column: 12 }
    const given: BoundWord[] = [{ kind: 'parameter', name: 'PoolFqdn', attached: null, extent: at }]
    const binding = bindWords(cmdlet('Get-CsComputer'), given, false)
    expect(binding.is === 'error' && binding.error.extent).toBe(at)
  })

  it('names the class of the cmdlet in the id', () => {
    const error = errorOf(call('Invoke-CsPoolFailOver', '-Nonsense'))
    expect(error).toMatchObject({
      id: 'NamedParameterNotFound,Microsoft.Rtc.Management.Hadr.InvokePoolFailOverCmdlet',
      category: 'InvalidArgument',
      exception: 'ParameterBindingException',
      command: 'Invoke-CsPoolFailOver',
      wording: 'engine',
    })
  })
})

describe('positions and sets', () => {
  it('fills positions in their order, whatever names stand between', () => {
    expect(valuesOf(call('Move-CsUser', 'ken', '-Force', 'pool2'))).toEqual({
      Identity: 'ken',
      Target: 'pool2',
      Force: true,
    })
  })

  it('gives a position to the parameter of the set that the names have chosen', () => {
    const binding = call('Move-CsUser', '-UserList', 'C:\\users.txt', 'pool2')
    expect(valuesOf(binding)).toEqual({ UserList: 'C:\\users.txt', Target: 'pool2' })
    expect(setOf(binding)).toBe('Users')
  })

  it('tells a script block from a property at the same position', () => {
    expect(setOf(call('Where-Object', block))).toBe('ScriptBlockSet')
    const simple = call('Where-Object', 'Status', '-eq', 'Running')
    expect(valuesOf(simple)).toEqual({ Property: 'Status', EQ: true, Value: 'Running' })
    expect(setOf(simple)).toBe('EqualSet')
    expect(setOf(call('Where-Object', 'UpToDate'))).toBe('EqualSet')
    expect(setOf(call('Where-Object', 'Name', '-like', 'fe*'))).toBe('LikeSet')
  })

  it('gives what is left over to the parameter that takes it', () => {
    expect(valuesOf(call('Write-Host', 'a', 'b'))).toEqual({ Object: ['a', 'b'] })
    expect(valuesOf(call('ForEach-Object', block, block))).toEqual({
      Process: [block],
      RemainingScripts: [block],
    })
  })

  it('refuses what is left over where nothing takes it', () => {
    expectError(call('Get-CsPool', 'a', 'b'), 'PositionalParameterNotFound', /argument 'b'\.$/)
  })

  it('takes the normal set of the management server failover without parameters, and the other with a SQL Server', () => {
    expect(setOf(call('Invoke-CsManagementServerFailover'))).toBe('Normal')
    const disaster = call('Invoke-CsManagementServerFailover', '-BackupSqlServerFqdn', 'sql2', '-Force')
    expect(setOf(disaster)).toBe('DisasterRecovery')
    expectError(
      call('Invoke-CsManagementServerFailover', '-Restore', '-Force'),
      'AmbiguousParameterSet',
      /cannot be resolved/,
    )
  })

  it('asks for what is mandatory in the set that is taken, in the order of position', () => {
    const binding = call('Move-CsUser')
    expect(binding.is === 'missing' && binding.parameters.map(({ name }) => name)).toEqual([
      'Identity',
      'Target',
    ])
    expect(call('Test-CsRegistration', '-TargetFqdn', 'p').is).toBe('bound')
  })
})

describe('values', () => {
  it('makes an array of one value where an array is wanted', () => {
    expect(valuesOf(call('Start-CsPool', 'p', '-SkipServer', 'fe01'))).toEqual({
      PoolFqdn: 'p',
      SkipServer: ['fe01'],
    })
  })

  it('refuses an array where one value is wanted', () => {
    expectError(
      call('Get-CsWindowsService', '-ComputerName', ['a', 'b']),
      'CannotConvertArgument',
      "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'ComputerName'. Specified method is not supported.",
    )
  })

  it('spells the value of an enumeration as the enumeration does, from its beginning too', () => {
    const reset = (type: string) => call('Reset-CsPoolRegistrarState', '-PoolFqdn', 'p', '-ResetType', type)
    expect(valuesOf(reset('fullreset'))['ResetType']).toBe('FullReset')
    expect(valuesOf(reset('Quorum'))['ResetType']).toBe('QuorumLossRecovery')
  })

  it('lists the values of an enumeration where the value is none', () => {
    expectError(
      call('Reset-CsPoolRegistrarState', '-PoolFqdn', 'p', '-ResetType', 'Half'),
      'CannotConvertArgumentNoMessage',
      /^Cannot bind parameter 'ResetType'\. Cannot convert value "Half" to type ".*PoolResetType".*"ServiceReset, ?QuorumLossRecovery, ?FullReset, ?MachineStateRemoved"/,
    )
  })

  it('takes any text where values only suggest', () => {
    expect(valuesOf(call('Get-CsPoolFabricState', '-PoolFqdn', 'p', '-Type', 'MCU'))).toMatchObject({
      Type: 'MCU',
    })
  })

  it('says what a number should have been', () => {
    expectError(
      call('Backup-CsPool', '-PoolFqdn', 'p', '-RetryCount', 'often'),
      'CannotConvertArgumentNoMessage',
      /^Cannot bind parameter 'RetryCount'\. Cannot convert value "often" to type "System\.Int32"\. Error: ".+"/,
    )
  })

  it('refuses nothing at all for what is mandatory', () => {
    expectError(
      call('Get-CsPoolBackupRelationship', '-PoolFqdn', ''),
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      "Cannot bind argument to parameter 'PoolFqdn' because it is an empty string.",
    )
    expectError(
      call('Get-CsPoolBackupRelationship', '-PoolFqdn', null),
      'ParameterArgumentValidationErrorNullNotAllowed',
      "Cannot bind argument to parameter 'PoolFqdn' because it is null.",
    )
    expect(call('Write-Warning', '').is).toBe('bound')
  })
})

describe('the pipeline', () => {
  it('takes a service as it is and chooses the set for it', () => {
    const binding = piped(service, 'Stop-CsWindowsService', '-Graceful')
    expect(valuesOf(binding)).toEqual({ Graceful: true, InputObject: service })
    expect(setOf(binding)).toBe('InputObject')
  })

  it('takes a property that is called like the parameter', () => {
    const replica = objectOf('Microsoft.Rtc.Management.Xds.ReplicaState', {
      ReplicaFqdn: 'fe01',
      UpToDate: false,
    })
    expect(valuesOf(piped(replica, 'Invoke-CsManagementStoreReplication'))).toEqual({ ReplicaFqdn: 'fe01' })
  })

  it('leaves the word alone where the word and the pipeline mean the same parameter', () => {
    expectError(
      piped('b', 'Get-CsUserPoolInfo', '-Identity', 'a'),
      'InputObjectNotBound',
      /^The input object/,
    )
  })

  it('does not ask for what the pipeline may bring, and says what it did not bring', () => {
    expect(bindWords(cmdlet('Move-CsUser'), words('-Target', 'pool2'), true).is).toBe('bound')
    expectError(
      piped(objectOf('Some.Thing', { Fqdn: 'x' }), 'Move-CsConferenceDirectory', '-TargetPool', 'p'),
      'InputObjectNotBound',
      /^The input object/,
    )
  })

  it('still asks for what no pipeline can bring', () => {
    const binding = piped('ken', 'Move-CsUser')
    expect(binding.is === 'missing' && binding.parameters.map(({ name }) => name)).toEqual(['Target'])
  })

  it('refuses $null with the name of the parameter', () => {
    expectError(
      piped(null, 'Invoke-CsBackupServiceSync'),
      'ParameterArgumentValidationErrorNullNotAllowed',
      "Cannot bind argument to parameter 'PoolFqdn' because it is null.",
    )
  })

  it('runs a script block for each object and binds what it gives', () => {
    const bound = bindWords(cmdlet('Get-CsUserPoolInfo'), words('-Identity', block), true)
    if (bound.is !== 'bound') throw new Error('not bound')
    expect(bound.perObject).toEqual([{ parameter: 'Identity', block }])
    expect(bound.bound.values.has('Identity')).toBe(false)
    const binding = bindInput(bound.state, service, new Map([['Identity', 'sip:ken@contoso.com']]))
    expect(valuesOf(binding)).toEqual({ Identity: 'sip:ken@contoso.com' })
  })

  it('names what could not be bound in CategoryInfo', () => {
    const error = errorOf(piped('pool1', 'Stop-CsWindowsService'))
    expect(error.target).toBe('(pool1:String)')
    expect(error.object).toBe('pool1')
  })
})

describe('programs of Windows', () => {
  it('get their words as they are', () => {
    expect(valuesOf(call('ping', '-n', '1', 'fe01'))).toEqual({ Arguments: ['-n', '1', 'fe01'] })
  })
})
