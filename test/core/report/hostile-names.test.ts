import { describe, expect, it } from 'vitest'
import { documentOf, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { findingsJson } from '../../../src/core/report/findings-json.ts'
import { findingsText } from '../../../src/core/report/findings-text.ts'
import { junitText } from '../../../src/core/report/junit.ts'
import { sarifText } from '../../../src/core/report/sarif.ts'
import { xmlElements, type XmlElement } from '../../support/xml-elements.ts'
import { reportOn } from './report-cases.ts'

const names = [
  '<img src=x onerror=alert(1)>',
  '</failure><script>alert(1)</script>',
  ']]><!DOCTYPE a>',
  '=cmd|"/c calc"!A1',
  "'; Remove-Item C:\\ -Recurse; '$(calc)`n",
  '\u001b[2J\nNo findings.\r\u2028\u0000',
  '{"a":1}\\',
  '__proto__',
  '\u202Efdp.exe 😀',
]

const valuesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : []
}
const wordsIn = ({ attributes, text, children }: XmlElement): string[] => [
  ...Object.values(attributes),
  text,
  ...children.flatMap(wordsIn),
]

describe.each(names)('the name %j', (name) => {
  const doc = documentOf(
    topology(
      site(1, name, pool(2, 'ldn', { fqdn: name, platform: 'physical', users: 5000 })),
      site(3, 'Dublin', pool(4, 'dub', { platform: 'virtual', users: 5000 })),
      paired(5, 2, 4),
    ),
  )
  const report = reportOn(doc)

  it('is data in JSON and SARIF, as it is', () => {
    for (const text of [findingsJson(report), sarifText(report)])
      expect(valuesIn(JSON.parse(text)).some((value) => value.includes(name))).toBe(true)
  })

  it('is data in JUnit XML, apart from what XML cannot hold', () => {
    const holdable = name.replaceAll('\0', '\uFFFD').replaceAll('\u001b', '\uFFFD')
    const root = xmlElements(junitText(report))
    expect(wordsIn(root).some((value) => value.includes(holdable))).toBe(true)
    const kinds = new Set<string>()
    const look = (element: XmlElement) => {
      kinds.add(element.name)
      element.children.forEach(look)
    }
    look(root)
    expect(kinds).not.toContain('script')
    expect(kinds).not.toContain('img')
  })

  it('keeps to its line in text, and commands no terminal', () => {
    const text = findingsText(report)
    // oxlint-disable-next-line no-control-regex -- what must not be in it
    expect(text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029]/)
    expect(text.split('\n')).toHaveLength(3 * report.findings.length + 2)
  })
})
