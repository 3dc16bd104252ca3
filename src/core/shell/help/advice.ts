import type { BoundWord } from '../binding/words.ts'
import { spellingOf } from '../catalogue/catalogue.ts'
import type { CmdletMetadata } from '../catalogue/metadata.ts'
import { nearest, suggest } from '../complete/suggest.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { CommandWord } from '../language/syntax.ts'

/* What the coach says behind an error of the console: what was probably meant. */

/** Parameters that documents name and that the syntax of their cmdlet does not have, by `cmdlet -parameter`. */
const misprints: ReadonlyMap<string, string> = new Map([
  ['get-cscomputer -poolfqdn', 'the parameter is -Pool'],
  ['invoke-csmanagementserverfailover -mirrorsqlserverfqdn', 'the parameter is -BackupMirrorSqlServerFqdn'],
  ['set-cssite -xmppexternalfederationroute', 'the parameter is -XmppFederationRoute'],
  ['import-csrgsconfiguration -replaceexistingsettings', 'the parameter is -ReplaceExistingRgsSettings'],
  ['get-csbackupservicestatus -backupmodule', 'the parameter is -Category'],
  [
    'get-cspoolfabricstate -filteronmissingreplicas',
    'no such parameter is in the syntax. The first line of the output counts the replicas that are missing',
  ],
])

/** What is to be said of words that could not be bound; `null` for nothing. */
export function adviceOnWords(
  metadata: CmdletMetadata,
  { id, extent }: ErrorRecord,
  words: readonly BoundWord[],
): string | null {
  if (id.startsWith('NamedParameterNotFound')) return adviceOnParameter(metadata, extent?.text ?? '')
  const hasLoneDash = words.some((word) => word.kind === 'argument' && word.value === '-')
  return id.startsWith('PositionalParameterNotFound') && hasLoneDash
    ? 'A blank stands between a dash and the name of its parameter.'
    : null
}

function adviceOnParameter({ name, parameters }: CmdletMetadata, typed: string): string | null {
  const wanted = typed.replace(/^-/, '').replace(/:.*$/s, '')
  const misprint = misprints.get(`${name} -${wanted}`.toLowerCase())
  if (misprint !== undefined) return `Some documents write -${wanted} here: ${misprint}.`
  const near = nearest(
    wanted,
    parameters.map((parameter) => parameter.name),
  )
  return near.length > 0 ? `Did you mean ${near.map((one) => `-${one}`).join(', ')}?` : null
}

/** What is to be said of a command that is not known. `Stop -CsWindowsService` has a blank too many. */
export function adviceOnCommand(typed: string, [first]: readonly CommandWord[]): string | null {
  const joined = first?.kind === 'parameter' ? `${typed}-${first.name}` : ''
  const meant = /^[a-z]+-Cs/i.test(joined) ? (spellingOf(joined) ?? suggest(joined)[0]) : undefined
  if (meant !== undefined) return `A blank stands in the name of the cmdlet: did you mean ${meant}?`
  const near = suggest(typed)
  return near.length > 0 ? `Did you mean ${near.join(', ')}?` : null
}
