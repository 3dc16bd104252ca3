import { fqdnLength, labelLength } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { fqdnsOf, targetsOf } from './names.ts'

/** NAME-003: no label and no FQDN is too long, and no label is empty. */
export const namesWithinLength: Rule = {
  id: 'NAME-003',
  severity: 'error',
  law: 'Each label of an FQDN has 1 to 63 characters, and the whole FQDN 255 at most.',
  reason: 'DNS and Active Directory hold no longer names.',
  source: fqdnLength.source,
  basis: 'documented',
  topologyBuilder: 'not documented',
  numbers: [
    { what: 'Characters of a label, at most', of: labelLength },
    { what: 'Characters of an FQDN, dots included, at most', of: fqdnLength },
  ],
  scope: 'shared',
  keys: (found) => fqdnsOf(found).filter((fqdn) => fqdn !== '' && lengthProblem(fqdn) !== null),
  *check(holders, fqdn) {
    const targets = targetsOf(holders)
    const problem = lengthProblem(fqdn)
    if (!targets || problem === null) return
    yield {
      targets,
      field: 'fqdn',
      message: `${shown(fqdn)} ${problem}. DNS does not hold such a name.`,
      todo: `Use labels of 1 to ${labelLength.value} characters and no more than ${fqdnLength.value} characters in all.`,
    }
  },
}

function lengthProblem(fqdn: string): string | null {
  if (fqdn.length > fqdnLength.value) return `has ${fqdn.length} characters, more than ${fqdnLength.value}`
  const labels = fqdn.split('.')
  if (labels.includes('')) return 'has two dots in a row, or one at an end'
  const longest = Math.max(...labels.map((label) => label.length))
  return longest > labelLength.value
    ? `has a label of ${longest} characters, more than ${labelLength.value}`
    : null
}

function shown(fqdn: string): string {
  return fqdn.length <= 80 ? fqdn : `${fqdn.slice(0, 80)}…`
}
