import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInAliases } from '../../../../src/core/shell/catalogue/aliases.ts'
import {
  allNames,
  metadataOf,
  moduleOf,
  spellingOf,
  versionsOf,
} from '../../../../src/core/shell/catalogue/catalogue.ts'
import { parametersOf } from '../../../../src/core/shell/catalogue/common-parameters.ts'
import { inVersion, type CmdletMetadata } from '../../../../src/core/shell/catalogue/metadata.ts'
import { versionHere } from '../../../../src/core/shell/catalogue/version-here.ts'
import { cmdlets } from '../../../../src/core/shell/cmdlets.ts'
import { pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { cmdlet } from '../binding/binding.ts'

const all: readonly CmdletMetadata[] = allNames().flatMap((name) => metadataOf(name) ?? [])
const folder = 'src/core/shell/catalogue/sheets'

describe('the names', () => {
  it('hold all 899 of the product and the cmdlets of Windows PowerShell', () => {
    const product = allNames().filter((name) => moduleOf(name) === 'SkypeForBusiness')
    expect(product).toHaveLength(899)
    expect(allNames()).toContain('Where-Object')
    expect(new Set(allNames()).size).toBe(allNames().length)
  })

  it('say which releases have a cmdlet', () => {
    expect(versionsOf('invoke-cscomputerfailover')).toEqual(['2015', '2019'])
    expect(versionsOf('Get-CsPool')).toEqual(['2010', '2013', '2015', '2019'])
    expect(versionsOf('Copy-CsVoicePolicy')).toEqual(['2013'])
    expect(versionsOf('Where-Object')).toEqual([])
  })

  it('are spelt as the documents spell them, with metadata or without', () => {
    expect(spellingOf('get-csdialplan')).toBe('Get-CsDialPlan')
    expect(spellingOf('GET-CSPOOL')).toBe('Get-CsPool')
    expect(spellingOf('Get-Nothing')).toBeNull()
  })

  it('are what every alias leads to, apart from those that are refused', () => {
    const leadingNowhere = [...builtInAliases.values()].filter((name) => spellingOf(name) === null)
    expect(new Set(leadingNowhere)).toEqual(
      new Set([
        ...['Clear-Content', 'Copy-Item', 'Invoke-WebRequest', 'Invoke-Expression', 'Invoke-Item'],
        ...['Invoke-RestMethod', 'Stop-Process', 'mkdir', 'Move-Item', 'Get-Process', 'Rename-Item'],
        'Start-Process',
      ]),
    )
  })
})

describe('the sheets', () => {
  it('are small: below 90 kB of cmdlets and 15 kB of names', () => {
    const size = (file: string) => readFileSync(`${folder}/${file}`).length
    expect(size('names.ts')).toBeLessThan(15_000)
    const cmdletSheets = readdirSync(folder).filter((file) => file !== 'names.ts')
    expect(cmdletSheets.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(90_000)
  })

  it('hold what every cmdlet needs that something stands behind', () => {
    const unknown = cmdlets.filter(({ name }) => metadataOf(name)?.name !== name).map(({ name }) => name)
    expect(unknown).toEqual([])
  })

  it('are read word by word: every parameter has a plain name, and sets that its cmdlet has', () => {
    const wrong = all.flatMap((metadata) =>
      metadata.parameters
        .filter(
          ({ name, sets }) =>
            !/^\w+$/.test(name) ||
            sets.size === 0 ||
            [...sets.keys()].some((set) => !metadata.sets.includes(set)),
        )
        .map(({ name }) => `${metadata.name} ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('name each parameter and alias of a cmdlet once, the common ones among them', () => {
    const twice = all.flatMap((metadata) => {
      const names = parametersOf(metadata).flatMap(({ name, aliases }) =>
        [name, ...aliases].map((each) => each.toLowerCase()),
      )
      return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${metadata.name} ${name}`)
    })
    expect(twice).toEqual(['Get-CsUser onlyncserver'])
  })

  it('give each cmdlet with several sets a default among them, if any', () => {
    const wrong = all.filter(({ defaultSet, sets }) => defaultSet !== null && !sets.includes(defaultSet))
    expect(wrong).toEqual([])
  })
})

describe('what is known of a cmdlet', () => {
  it('is complete for the failover of a pool', () => {
    const metadata = cmdlet('Invoke-CsPoolFailOver')
    expect(metadata).toMatchObject({
      module: 'SkypeForBusiness',
      basis: 'documented',
      family: 'Pool and server failover',
      releases: ['2013', '2015', '2019'],
      sets: ['(All)'],
      shouldProcess: true,
      confirmImpact: 'High',
      outputTypes: [],
    })
    expect(metadata.parameters.map(({ name, type }) => `${name}:${type}`)).toEqual([
      'PoolFqdn:Fqdn',
      'DisasterMode:SwitchParameter',
      'FlushStorageService:SwitchParameter',
      'Force:SwitchParameter',
      'WaitTime:TimeSpan',
      'DatabaseCommandTimeoutInSeconds:Int32',
      'ServicesStopDelayMins:Int32',
      'SkipDataVerification:SwitchParameter',
    ])
    expect(metadata.parameters[0]?.sets.get('(All)')).toEqual({
      isMandatory: true,
      position: null,
      byValue: false,
      byPropertyName: false,
      takesRest: false,
    })
  })

  it('differs by release', () => {
    const metadata = cmdlet('Invoke-CsPoolFailOver')
    const names = (version: '2013' | '2015') =>
      inVersion(metadata, version)?.parameters.map(({ name }) => name)
    expect(names('2013')).not.toContain('SkipDataVerification')
    expect(names('2015')).toContain('SkipDataVerification')
    expect(inVersion(cmdlet('Invoke-CsComputerFailOver'), '2013')).toBeNull()
    expect(inVersion(cmdlet('Get-CsUpgradeDomainInfo'), '2015')).toBeNull()
    expect(inVersion(cmdlet('Get-CsUpgradeDomainInfo'), 'other')).not.toBeNull()
  })

  it('holds the values of enumerations, and of PoolState those of its own kind', () => {
    const values = (name: string, parameter: string) =>
      cmdlet(name).parameters.find((each) => each.name === parameter)?.values
    expect(values('Set-CsRegistrarConfiguration', 'PoolState')).toEqual([
      'Active',
      'FailingOver',
      'FailedOver',
      'FailingBack',
      'FailedBack',
    ])
    expect(values('Set-CsPersistentChatState', 'PoolState')).toEqual(['Normal', 'FailedOver'])
    expect(values('Get-CsDatabaseMirrorState', 'DatabaseType')).toContain('CentralMgmt')
  })

  it('holds positions that differ by set', () => {
    const target = cmdlet('Move-CsUser').parameters.find(({ name }) => name === 'Target')
    expect(target?.sets.get('Identity')?.position).toBe(1)
    expect(target?.sets.get('Users')?.position).toBe(0)
  })
})

describe('the release of a shell', () => {
  const mixed = topology(
    site(1, 'London', pool(2, 'old', { version: '2013' })),
    site(3, 'Dublin', pool(4, 'new', { version: '2019' })),
  )

  it('is that of the pool of its computer, else the newest', () => {
    const server = mixed.sites[0]?.pools[0]?.servers[0]?.fqdn ?? ''
    expect(versionHere(mixed, server.toUpperCase())).toBe('2013')
    expect(versionHere(mixed, null)).toBe('2019')
    expect(versionHere(topology(), null)).toBe('other')
  })
})
