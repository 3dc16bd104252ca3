import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { elementChangeWords, fileDifferences, type FileText } from '../../../src/core/compare/kept-parts.ts'

const exchange = join(import.meta.dirname, '../../fixtures/exchange')
const xml = (name: string): FileText => ({
  format: 'topology-xml',
  text: readFileSync(join(exchange, `${name}.topology.xml`), 'utf8').replace(/^\uFEFF/, ''),
})
const tbxml = (name: string): FileText => ({
  format: 'tbxml',
  text: readFileSync(join(exchange, `${name}.tbxml`), 'utf8').replace(/^\uFEFF/, ''),
})

const words = (a: FileText, b: FileText) => fileDifferences(a, b)?.map(elementChangeWords)

describe('the differences of two files', () => {
  it('are none between a .tbxml and the Topology XML of the same deployment, both ways', () => {
    const name = 'twelve-servers-2015'
    expect(words(tbxml(name), xml(name))).toEqual([])
    expect(words(xml(name), tbxml(name))).toEqual([])
  })

  it('leave out blanks and the order of attributes, but neither a text nor a value', () => {
    const file = xml('mixed-versions')
    const spaced = { ...file, text: file.text.replaceAll('><', '>\n  <') }
    expect(words(file, spaced)).toEqual([])
    const [, signature] = /Signature="([^"]*)"/.exec(file.text)!
    const other = { ...file, text: file.text.replace(`Signature="${signature}"`, 'Signature="x"') }
    expect(words(file, other)).toEqual([`Topology: Signature: ${signature} → x.`])
  })

  it('name what came and what went', () => {
    const file = xml('mixed-versions')
    const more = { ...file, text: file.text.replace('</Services>', '<New/></Services>') }
    expect(words(file, more)).toEqual(['Topology / Services / New added.'])
    expect(words(more, file)).toEqual(['Topology / Services / New removed.'])
  })

  it('tell things that were never published apart by the ids of the file, whatever stands before them', () => {
    const file = tbxml('never-published-2015')
    const cluster =
      '<Cluster IsSingleMachineOnly="true" UniqueId="new" Fqdn="a.contoso.com"><Machines /></Cluster>'
    const more = { ...file, text: file.text.replace(/<Cluster (?=[^>]*pool1)/, `${cluster}<Cluster `) }
    expect(words(file, more)).toHaveLength(1)
    expect(words(file, more)?.[0]).toContain('cluster new added.')
  })

  it('are not known where a file cannot be read', () => {
    expect(fileDifferences(xml('mixed-versions'), { format: 'tbxml', text: '<a' })).toBeNull()
  })

  it('leave names as they are', () => {
    expect(elementChangeWords({ path: ['<b>', '=1'], kind: 'text', from: '', to: '$(x)' })).toBe(
      '<b> / =1: text: none → $(x).',
    )
  })
})
