import type { Found } from '../model/topology.ts'
import type { Rule } from './rule.ts'
import { environmentPage } from './pages.ts'
import { fqdnsOf, targetsOf } from './names.ts'
import { listed } from '../words/words.ts'

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
  // Only the names that break the law are keys, so that thousands of good ones cost no memory. All that are wrong on one
  // thing are one key: an override answers a rule on its targets, and is to answer nothing that it was not written for.
  keys(found) {
    const names = strangeNames(found)
    return names.length === 0 ? [] : [names.join(' ').toLowerCase()]
  },
  *check(holders) {
    const targets = targetsOf(holders)
    const [first] = holders
    if (!targets || !first) return
    const names = strangeNames(first)
    const one = names.length === 1
    const strange = [...new Set(names.join('').match(/[^A-Za-z0-9.-]/gu))].map((character) =>
      character.trim() === '' ? 'a space' : `“${character}”`,
    )
    const onlyUnderscore = strange.length === 1 && strange[0] === '“_”'
    yield {
      targets,
      field: 'fqdn',
      severity: onlyUnderscore ? 'unsupported' : 'error',
      message: `The ${one ? 'name' : 'names'} ${listed(names)} ${one ? 'contains' : 'contain'} ${strange.join(', ')}. Names consist of letters A to Z, digits, hyphens and dots.`,
      todo: onlyUnderscore
        ? `Rename ${one ? 'it, or write down why the name' : 'them, or write down why the names'} must stay.`
        : `Write the ${one ? 'name' : 'names'} as DNS and the certificate will.`,
    }
  },
}

/** The names of a thing that break the law, each once whatever its case, in the order of the alphabet. */
function strangeNames(found: Found): readonly string[] {
  const names = new Map<string, string>()
  for (const fqdn of fqdnsOf(found)) if (/[^A-Za-z0-9.-]/.test(fqdn)) names.set(fqdn.toLowerCase(), fqdn)
  return [...names].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, fqdn]) => fqdn)
}
