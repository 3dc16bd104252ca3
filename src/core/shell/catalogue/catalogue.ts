import { entriesOf, readEntry, type SheetEntry } from './notation.ts'
import type { CmdletMetadata, Release } from './metadata.ts'
import { clusterModule, productModule } from './class-name.ts'
import { windowsFamily } from './common-parameters.ts'
import { productNames } from './names.ts'
import { clusterSheets } from './sheets/cluster.ts'
import { generalSheets } from './sheets/general.ts'
import { productSheets } from './sheets/product.ts'

interface Sheet {
  readonly module: (entry: SheetEntry) => string
  readonly basis: CmdletMetadata['basis']
  readonly text: string
}

const utility =
  /^(Write|Format|Out-(File|String|GridView)|Export|Import-Csv|Convert|Select|Sort|Measure|Group|Tee|Get-(Member|Unique|Date|Variable|Alias|Host)|Compare|New|Set-(Variable|Alias)|Remove-Variable|Clear-Variable|Start-Sleep|Read)/
const management = /(Content|Path|Item|Location|Service|Computer|Connection|EventLog)$/

const sheets: readonly Sheet[] = [
  { module: () => productModule, basis: 'documented', text: productSheets },
  { module: moduleOfGeneral, basis: 'known', text: generalSheets },
  { module: () => clusterModule, basis: 'known', text: clusterSheets },
]

/** The module that Windows PowerShell keeps one of its own cmdlets in. */
function moduleOfGeneral({ name, family }: SheetEntry): string {
  if (family === windowsFamily) return ''
  if (name === 'Resolve-DnsName') return 'DnsClient'
  if (name === 'Test-NetConnection') return 'NetTCPIP'
  if (name === 'Get-Credential' || name === 'ConvertTo-SecureString') return 'Microsoft.PowerShell.Security'
  if (name === 'Get-WinEvent') return 'Microsoft.PowerShell.Diagnostics'
  if (management.test(name)) return 'Microsoft.PowerShell.Management'
  return utility.test(name) ? 'Microsoft.PowerShell.Utility' : 'Microsoft.PowerShell.Core'
}

const entries: ReadonlyMap<string, { readonly sheet: Sheet; readonly entry: SheetEntry }> = new Map(
  sheets.flatMap((sheet) =>
    entriesOf(sheet.text).map((entry) => [entry.name.toLowerCase(), { sheet, entry }] as const),
  ),
)

const read = new Map<string, CmdletMetadata>()

/** What is known of a cmdlet, whatever the case of its name; `null` where only the name is known, or not even that. Aliases are not looked at. */
export function metadataOf(name: string): CmdletMetadata | null {
  const key = name.toLowerCase()
  const found = entries.get(key)
  if (!found) return null
  const kept = read.get(key)
  if (kept) return kept
  const metadata = readEntry(found.entry, found.sheet.module(found.entry), found.sheet.basis)
  read.set(key, metadata)
  return metadata
}

const names = [
  ...[...productNames.values()].map(({ name }) => name),
  ...[...entries.values()].flatMap(({ entry }) =>
    productNames.has(entry.name.toLowerCase()) ? [] : [entry.name],
  ),
].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))

/** The names of all cmdlets in alphabetical order, those that are only known by name among them. */
export function allNames(): readonly string[] {
  return names
}

/** How the documents spell a name; `null` where it is not known. */
export function spellingOf(name: string): string | null {
  const key = name.toLowerCase()
  return entries.get(key)?.entry.name ?? productNames.get(key)?.name ?? null
}

/** The module of a cmdlet, of which perhaps only the name is known; '' for none. */
export function moduleOf(name: string): string {
  const metadata = metadataOf(name)
  if (metadata) return metadata.module
  return productNames.has(name.toLowerCase()) ? productModule : ''
}

/** The releases of the product that have a cmdlet, oldest first; empty for a name that is not that of a server cmdlet. */
export function versionsOf(name: string): readonly Release[] {
  return productNames.get(name.toLowerCase())?.releases ?? []
}
