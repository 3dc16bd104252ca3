import { fullTypeName } from '../values/type-names.ts'

/*
 * The product's own types, as far as its pages print the full name (Fqdn does, in a list of servers), and formed after those
 * where they do not.
 */
const spaces: Readonly<Record<string, string>> = {
  Fqdn: 'Microsoft.Rtc.Management.Deploy',
  XdsIdentity: 'Microsoft.Rtc.Management.Xds',
  XdsGlobalRelativeIdentity: 'Microsoft.Rtc.Management.Xds',
  UserIdParameter: 'Microsoft.Rtc.Management.AD',
  OUIdParameter: 'Microsoft.Rtc.Management.AD',
  RgsIdentity: 'Microsoft.Rtc.Rgs.Management',
  NTService: 'Microsoft.Rtc.Management.Deployment.Core',
  DatabaseNameType: 'Microsoft.Rtc.Management.Deployment',
  MirrorRole: 'Microsoft.Rtc.Management.Deployment',
  PoolState: 'Microsoft.Rtc.Management.WritableConfig.Settings.Registrar',
  ActionPreference: 'System.Management.Automation',
  CommandTypes: 'System.Management.Automation',
  ScriptBlock: 'System.Management.Automation',
  PSCredential: 'System.Management.Automation',
  PSObject: 'System.Management.Automation',
  ConsoleColor: 'System',
}

/** Types of the product that a text becomes without more ado. */
const textual: ReadonlySet<string> = new Set([
  'Fqdn',
  'XdsIdentity',
  'XdsGlobalRelativeIdentity',
  'UserIdParameter',
  'OUIdParameter',
  'RgsIdentity',
  'NetworkInterfaceIdentity',
])

/** The full name of the type of a parameter, such as `System.String` for `String`; an array keeps its brackets. */
export function fullTypeOf(type: string): string {
  const element = elementType(type)
  const space = spaces[element]
  const known = space === undefined ? fullTypeName(element) : `${space}.${element}`
  const full = known.includes('.')
    ? known
    : `${isEngineType(element) ? 'System' : 'Microsoft.Rtc.Management'}.${element}`
  return element === type ? full : `${full}[]`
}

/** The type without the brackets of an array. */
export function elementType(type: string): string {
  return type.replace(/\[\]$/, '')
}

/** Whether a type of the product stands for nothing but a text. */
export function isTextual(type: string): boolean {
  return textual.has(type)
}

const engineTypes =
  /^(String|Object|Boolean|Char|Byte|U?Int(16|32|64)|Double|Decimal|DateTime|TimeSpan|Guid|Uri|Version|Hashtable|SwitchParameter|PSObject)$/

/** Whether the conversion of values knows the type. */
export function isEngineType(type: string): boolean {
  return engineTypes.test(type)
}
