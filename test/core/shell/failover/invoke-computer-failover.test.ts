import { describe, expect, it } from 'vitest'
import { computerAt } from '../../../../src/core/simulate/administration/computers.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { fe, shellOn } from './notation.ts'

const server = makeId('server', 402)

describe('Invoke-CsComputerFailOver and Invoke-CsComputerFailBack', () => {
  it('empty a server, stop and disable its services, and bring it back', () => {
    const shell = shellOn()
    const text = shell.type(`Invoke-CsComputerFailOver -ComputerName ${fe('dub', 2)}`)
    expect(text).toContain('# The services of the server are stopped and disabled')
    expect(computerAt(shell.world(), server).isFailedOver).toBe(true)
    expect(shell.world().administration.disabled.has(server)).toBe(true)
    shell.type(`Invoke-CsComputerFailBack ${fe('dub', 2)}`)
    expect(computerAt(shell.world(), server).isFailedOver).toBe(false)
    expect(shell.result()?.succeeded).toBe(true)
  })

  it('mean the local computer where none is named', () => {
    const shell = shellOn(undefined, { computer: fe('dub', 2) })
    shell.type('Invoke-CsComputerFailOver')
    expect(computerAt(shell.world(), server).isFailedOver).toBe(true)
  })

  it('do nothing with -WhatIf, unless -Force is given with it, as the page warns', () => {
    const shell = shellOn()
    expect(shell.type(`Invoke-CsComputerFailOver ${fe('dub', 2)} -WhatIf`)).toContain('What if:')
    expect(shell.estate().recording.run.happened).toBe(0)
    shell.type(`Invoke-CsComputerFailOver ${fe('dub', 2)} -WhatIf -Force`)
    expect(computerAt(shell.world(), server).isFailedOver).toBe(true)
  })

  it('are refused for what is no Front End Server, and where the rest of the pool cannot do without it', () => {
    const shell = shellOn()
    shell.type('Invoke-CsComputerFailOver nowhere.contoso.com')
    expect(shell.session().errors[0]).toMatchObject({ category: 'ObjectNotFound' })
    shell.type(`Invoke-CsComputerFailBack ${fe('dub', 2)}`)
    expect(shell.session().errors[0]?.message).toContain('the computer is not failed over')
    shell.type(`Invoke-CsComputerFailOver ${fe('dub', 2)}`)
    shell.type(`Invoke-CsComputerFailOver ${fe('dub', 3)}`)
    expect(shell.result()?.succeeded).toBe(false)
  })

  it('take nothing offline where the WaitTime is over before the server is empty', () => {
    const shell = shellOn()
    shell.type(`Invoke-CsComputerFailOver ${fe('dub', 2)} -WaitTime 00:01:00`)
    expect(shell.session().errors[0]?.message).toContain('within 00:01:00. Nothing was taken offline.')
    expect(shell.world().pools[1]?.servers[1]?.power).toBe('active')
  })

  it('write the log of -Report as a page in which names are text', () => {
    const shell = shellOn()
    shell.type(`Invoke-CsComputerFailOver ${fe('dub', 2)} -Report C:\\log.html`)
    expect(shell.session().files.get('c:\\log.html')?.content).toMatchObject({ is: 'text' })
  })
})
