import type { Rule } from './rule.ts'
import { environmentPage } from './pages.ts'
import { fqdnsOf, targetsOf } from './names.ts'

/**
 * NAME-001: FQDNs use letters, digits and hyphens. Computers with an underscore do exist, so that is the documents' word
 * only (unsupported); anything else cannot stand in a name at all.
 */
export const namesOfPlainCharacters: Rule = {
  id: 'NAME-001',
  severity: 'error',
  law: 'An FQDN consists of the letters A to Z, digits and hyphens, with dots between them.',
  reason:
    'Other characters, underscores and letters with accents among them, are not supported in names: external DNS and public certification authorities often refuse them.',
  source: { title: environmentPage, section: 'Supported names and characters' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  // Only the names that break the law are keys, so that thousands of good ones cost no memory.
  keys: (found) => fqdnsOf(found).filter((fqdn) => /[^A-Za-z0-9.-]/.test(fqdn)),
  *check(holders, fqdn) {
    const targets = targetsOf(holders)
    if (!targets) return
    const strange = [...new Set(fqdn.match(/[^A-Za-z0-9.-]/gu))].map((character) =>
      character.trim() === '' ? 'a space' : `“${character}”`,
    )
    const onlyUnderscore = strange.length === 1 && strange[0] === '“_”'
    yield {
      targets,
      field: 'fqdn',
      severity: onlyUnderscore ? 'unsupported' : 'error',
      message: `The name ${fqdn} contains ${strange.join(', ')}. Names consist of letters A to Z, digits, hyphens and dots.`,
      todo: onlyUnderscore
        ? 'Rename it, or write down why the name must stay.'
        : 'Write the name as DNS and the certificate will.',
    }
  },
}
