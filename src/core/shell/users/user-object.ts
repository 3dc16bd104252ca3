import type { Pool } from '../../model/pool.ts'
import type { Topology } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import { guidFrom } from '../guid.ts'
import {
  objectOf,
  objectWhenAsked,
  propertyWhenAsked,
  type ObjectValue,
  type Property,
  type Value,
} from '../value.ts'
import { homeOf } from './home.ts'
import { domainComponents, sipDomainOf, windowsAccount, type Person } from './people.ts'

/** The type of what Get-CsUser puts out. */
export const enabledUser = 'Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser'

/** The type of what Get-CsAdUser puts out. */
export const directoryUser = 'Microsoft.Rtc.Management.ADConnect.Schema.CSADUser'

/** An account that is enabled for the product. */
export function userObject(world: World, person: Person): ObjectValue {
  return objectWhenAsked(enabledUser, () => userProperties(world, person), person.distinguishedName)
}

function userProperties(world: World, person: Person): readonly Property[] {
  const { topology } = world.setting
  const { pool } = homeOf(world, person)
  const { accountName, distinguishedName, displayName, sipAddress, lineUri } = person
  const address = `${accountName}@${sipDomainOf(topology)}`
  const own: Readonly<Record<string, Value>> = {
    Identity: distinguishedName,
    SipAddress: sipAddress,
    LineURI: pool.enterpriseVoice === false ? '' : lineUri,
    DisplayName: displayName,
    SamAccountName: accountName,
    UserPrincipalName: address,
    WindowsEmailAddress: address,
  }
  return propertiesIn(topology, pool).map((shared) => {
    const { name } = shared
    const value = own[name]
    if (value !== undefined) return { name, value }
    return name === 'ObjectId' ? propertyWhenAsked(name, () => guidFrom(sipAddress)) : shared
  })
}

const known = new WeakMap<Topology, Map<Pool, readonly Property[]>>()

/** What all users of a pool have in common; what is each one's own is `$null`. */
function propertiesIn(topology: Topology, pool: Pool): readonly Property[] {
  const ofPools = known.get(topology) ?? new Map<Pool, readonly Property[]>()
  known.set(topology, ofPools)
  const properties = ofPools.get(pool) ?? commonProperties(topology, pool)
  ofPools.set(pool, properties)
  return properties
}

function commonProperties(topology: Topology, pool: Pool): readonly Property[] {
  return objectOf(enabledUser, {
    Identity: null,
    VoicePolicy: null,
    VoiceRoutingPolicy: null,
    ConferencingPolicy: null,
    PresencePolicy: null,
    DialPlan: null,
    LocationPolicy: null,
    ClientPolicy: null,
    ClientVersionPolicy: null,
    ArchivingPolicy: null,
    PinPolicy: null,
    ExternalAccessPolicy: null,
    MobilityPolicy: null,
    HostedVoiceMail: false,
    HostedVoicemailPolicy: null,
    HostingProvider: 'SRV:',
    RegistrarPool: poolObject(pool.fqdn),
    Enabled: true,
    SipAddress: null,
    LineURI: null,
    EnterpriseVoiceEnabled: pool.enterpriseVoice !== false,
    ExUmEnabled: false,
    HomeServer: `CN=Lc Services,CN=Microsoft,CN=${pool.fqdn},CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,${domainComponents(topology)}`,
    TargetRegistrarPool: null,
    DisplayName: null,
    SamAccountName: null,
    UserPrincipalName: null,
    WindowsEmailAddress: null,
    ObjectId: null,
  }).properties
}

/** The same account as Active Directory has it, whether it is enabled or not. */
export function directoryObject(world: World, person: Person): ObjectValue {
  const { topology } = world.setting
  return objectOf(
    directoryUser,
    {
      Name: person.displayName,
      DisplayName: person.displayName,
      FirstName: person.displayName.split(' ')[0] ?? '',
      LastName: person.displayName.split(' ').slice(1).join(' '),
      SamAccountName: person.accountName,
      WindowsAccount: windowsAccount(topology, person),
      UserPrincipalName: `${person.accountName}@${sipDomainOf(topology)}`,
      WindowsEmailAddress: `${person.accountName}@${sipDomainOf(topology)}`,
      Identity: person.distinguishedName,
      SipAddress: person.sipAddress,
      Enabled: true,
    },
    person.distinguishedName,
  )
}

/** A pool as a property of a user: it is printed as its name, and scripts ask for its FriendlyName. */
function poolObject(fqdn: string): Value {
  return objectOf('Microsoft.Rtc.Management.Xds.ObjectUriValue', { FriendlyName: fqdn }, fqdn)
}
