import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { allNames, metadataOf } from '../../../../src/core/shell/catalogue/catalogue.ts'
import { parametersOf } from '../../../../src/core/shell/catalogue/common-parameters.ts'
import { cmdlets } from '../../../../src/core/shell/cmdlets.ts'
import { shellGrounds } from '../../../../src/core/shell/grounds.ts'
import { examplesOf } from '../../../../src/core/shell/help/examples.ts'
import { notSimulated } from '../../../../src/core/shell/help/not-simulated.ts'
import { synopsisOf } from '../../../../src/core/shell/help/synopses.ts'
import { cmdlet } from '../binding/binding.ts'
import { consoleOn } from '../console.ts'

const typed = (line: string): string => consoleOn(soundPair()).type(line)

describe('Get-Help', () => {
  it('shows what a cmdlet does and what it takes', () => {
    const page = typed('Get-Help Get-CsPool')
    expect(page).toContain('SYNOPSIS\n    Shows the pools of the deployment')
    expect(page).toContain(
      '    Get-CsPool [[-Identity] <XdsGlobalRelativeIdentity>] [-Site <String>] [<CommonParameters>]',
    )
  })

  it('goes through an alias, and is called help and man too', () => {
    expect(typed('man ft')).toContain('NAME\n    Format-Table')
  })

  it('shows examples in the names of the deployment', () => {
    expect(typed('Get-Help Invoke-CsPoolFailOver -Examples')).toContain(
      'PS C:\\> Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -Verbose',
    )
  })

  it('shows one parameter with its values', () => {
    const page = typed('Get-Help Reset-CsPoolRegistrarState -Parameter ResetT*')
    expect(page).toContain('-ResetType <PoolResetType>')
    expect(page).toContain('Values: ServiceReset, QuorumLossRecovery, FullReset, MachineStateRemoved')
    expect(page).toMatch(/Position\? +named/)
  })

  it('lists what a pattern names', () => {
    expect(typed('Get-Help *PoolFail*')).toMatch(/Invoke-CsPoolFailBack +Cmdlet +SkypeForBusiness/)
  })

  it('says what is only known by name, and what is not known at all', () => {
    expect(typed('Get-Help Get-CsDialPlan')).toContain('Get-CsDialPlan is recognised but not simulated.')
    expect(typed('Get-Help nix')).toContain('Get-Help could not find nix in a help file')
  })

  it('keeps within the width of a console', () => {
    const lines = typed('Get-Help Set-CsWebServer -Full').split('\n')
    expect(lines.filter((line) => line.length > 120)).toEqual([])
  })
})

describe('Get-Command', () => {
  it('lists by name, noun, verb and module', () => {
    expect(typed('Get-Command *PoolFail*')).toMatch(/Cmdlet +Invoke-CsPoolFailOver +\S+ +SkypeForBusiness/)
    expect(typed('gcm -Noun CsPoolF*')).toContain('Get-CsPoolFabricState')
    expect(typed('gcm -Noun CsPoolF*')).not.toContain('Get-CsPool ')
    expect(typed('gcm -Verb Move -Module FailoverClusters')).toContain('Move-ClusterGroup')
  })

  it('knows what only the product knows', () => {
    expect(typed('gcm Get-CsDialPlan')).toContain('Get-CsDialPlan')
  })

  it('does not know what does not exist', () => {
    expect(typed('gcm nix')).toContain("The term 'nix' is not recognized as the name of a cmdlet")
  })

  it('shows the signature', () => {
    expect(typed('gcm Get-CsComputer -Syntax')).toContain(
      '[[-Identity] <XdsGlobalRelativeIdentity>] [-Pool <String>]',
    )
  })
})

describe('Get-Alias', () => {
  it('shows where an alias leads, from either side', () => {
    expect(typed('gal ft')).toContain('ft -> Format-Table')
    expect(typed('gal -Definition Get-ChildItem')).toContain('dir -> Get-ChildItem')
    expect(typed('gal nix')).toContain("an alias with the name 'nix' does not exist")
  })
})

describe('the words of help', () => {
  it('have a line for every cmdlet that something stands behind', () => {
    expect(cmdlets.filter(({ name }) => synopsisOf(name) === null).map(({ name }) => name)).toEqual([])
  })

  it('have a line for every cmdlet whose parameters are known, and for no other', () => {
    const withMetadata = allNames().filter((name) => metadataOf(name))
    expect(allNames().filter((name) => synopsisOf(name) !== null)).toEqual(withMetadata)
  })

  it('give examples only of parameters that there are', () => {
    for (const name of allNames().filter((each) => metadataOf(each)))
      for (const { line } of examplesOf(name, null)) {
        expect(line).not.toMatch(/[{}](pool|partner|fe|edge)/)
        const own = line.split(/[|;]/).find((part) => part.includes(name)) ?? ''
        const given = [...own.matchAll(/ -([A-Z]\w+)/g)].map((match) => match[1])
        const known = parametersOf(cmdlet(name)).map((each) => each.name)
        expect(known).toEqual(expect.arrayContaining(given))
      }
  })

  it('say of a cmdlet that nothing stands behind whose it is', () => {
    expect(notSimulated('get-csdialplan')).toBe(
      'Get-CsDialPlan is recognised but not simulated. Nothing was done.',
    )
    expect(notSimulated('Get-CsHybridPSTNSite')).toContain('Skype for Business Online')
    expect(notSimulated('Invoke-CsComputerFailOver', '2013')).toBe(
      'Invoke-CsComputerFailOver is not in Lync Server 2013. It is in Skype for Business Server 2015, Skype for Business Server 2019. Nothing was done.',
    )
    expect(notSimulated('Get-Nothing')).toBeNull()
  })
})

it('states a ground for everything, each once', () => {
  const said = shellGrounds.map(({ what }) => what)
  expect(new Set(said).size).toBe(said.length)
  for (const { basis, source } of shellGrounds) if (basis === 'documented') expect(source).not.toBeNull()
})
