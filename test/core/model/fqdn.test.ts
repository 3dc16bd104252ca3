import { describe, expect, it } from 'vitest'
import { computerName, domainOf } from '../../../src/core/model/fqdn.ts'

describe('an FQDN', () => {
  it.each([
    ['ldn-fe01.uk.contoso.com', 'ldn-fe01', 'uk.contoso.com'],
    ['ldn-fe01', 'ldn-fe01', ''],
    ['.contoso.com', '', 'contoso.com'],
    ['ldn-fe01.', 'ldn-fe01', ''],
    ['', '', ''],
  ])('%s is the computer %s in the domain %s', (fqdn, computer, domain) => {
    expect(computerName(fqdn)).toBe(computer)
    expect(domainOf(fqdn)).toBe(domain)
  })
})
