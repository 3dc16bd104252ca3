import { allNames, moduleOf, versionsOf } from '../catalogue/catalogue.ts'
import { productModule } from '../catalogue/class-name.ts'
import { versionHere } from '../catalogue/version-here.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, productError } from '../failover/errors.ts'
import { mustRead } from '../failover/store-access.ts'
import { textHash } from '../../simulate/trace/hash.ts'
import type { ProductVersion } from '../../model/pool.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { withoutEffect } from './without-effect.ts'

/** The type of what Get-CsAdminRole puts out. */
export const adminRole = 'Microsoft.Rtc.Management.WritableConfig.Settings.Roles.Role'

/*
 * The roles that come with the product. Their names are documented; the list of cmdlets of each is not, so it is told by what a
 * cmdlet does: everything, everything of servers, what reads, and so on.
 */
const server =
  /-Cs(Pool|Computer|Backup|WindowsService|Service|Topology|Management|Registrar|Database|Mirror|Fabric|Cls|Replica|Site$|Certificate|Central|Server|Edge|Director|Fabric|Upgrade|Routing|Storage|UserServer|PersistentChat)|Debug-CsI|Pool(Fail|Registrar|Upgrade)|ManagementServer/
const user = /-Cs(User|AdUser|Client|Conference|External|Pin|Presence|Mobility|UserServices|UserPool)/
const voice =
  /-Cs(Voice|DialPlan|Trunk|Pstn|Analog|Common|CallPark|Unassigned|Location|Lis|Routing|Media|Network)/
const reads = /^(Get|Test|Debug|Show|Search)-/

const roles: readonly { readonly name: string; readonly may: RegExp }[] = [
  { name: 'CsAdministrator', may: /./ },
  { name: 'CsServerAdministrator', may: server },
  { name: 'CsUserAdministrator', may: user },
  { name: 'CsVoiceAdministrator', may: voice },
  { name: 'CsViewOnlyAdministrator', may: reads },
  { name: 'CsHelpDesk', may: /^(Get|Test)-Cs(User|AdUser|Client|Registration|IM|Presence|P2PAV)/ },
  { name: 'CsArchivingAdministrator', may: /-CsArchiving/ },
  { name: 'CsResponseGroupAdministrator', may: /-CsRgs/ },
  { name: 'CsResponseGroupManager', may: /^(Get|Set|New)-CsRgs(Workflow|Queue|AgentGroup|Hour|Holiday)/ },
  { name: 'CsLocationAdministrator', may: /-CsLis/ },
  { name: 'CsPersistentChatAdministrator', may: /-CsPersistentChat/ },
]

/** Who may do what in a remote session: a local one is governed by the groups of the account. */
export const getAdminRole: Cmdlet = {
  name: 'Get-CsAdminRole',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const wanted = textOf(bound, 'Identity') ?? textOf(bound, 'Filter') ?? '*'
    const sid = textOf(bound, 'Sid')
    const version = versionHere(world.setting.topology, shell.session().computer)
    const found = roles
      .filter(({ name }) => isLike(name, wanted) && (sid === null || sidOf(name) === sid))
      .map((role) => roleObject(role, version))
    for (const role of found) yield* shell.emit(role)
    if (found.length === 0 && !hasWildcard(wanted))
      yield* shell.report(
        productError(shell, `There is no role "${wanted}".`, { category: 'ObjectNotFound', object: wanted }),
      )
  },
}

/** The roles of an account: the administrator whose shell this is has them all in one. */
export const getAdminRoleAssignment: Cmdlet = {
  name: 'Get-CsAdminRoleAssignment',
  *process(shell, bound) {
    const identity = textOf(bound, 'Identity') ?? ''
    if (/administrator$/i.test(identity)) yield* shell.emit('CsAdministrator')
    else yield* coach(shell, `"${identity}" has no administrative role here: only Administrator has one.`)
  },
}

const why = 'The roles of the deployment are those that come with the product.'

/** Cmdlets that would change roles. */
export const roleChanges: readonly Cmdlet[] = [
  withoutEffect('New-CsAdminRole', why),
  withoutEffect('Set-CsAdminRole', why),
  withoutEffect('Remove-CsAdminRole', why),
]

function roleObject({ name, may }: (typeof roles)[number], version: ProductVersion): ObjectValue {
  return objectOf(
    adminRole,
    {
      Identity: name,
      SID: sidOf(name),
      IsStandardRole: true,
      Cmdlets: cmdletsOf(version).filter((cmdlet) => may.test(cmdlet)),
      ScriptModules: [],
      ConfigScopes: ['Global'],
      UserScopes: ['Global'],
      TemplateRole: null,
    },
    name,
  )
}

const known = new Map<ProductVersion, readonly string[]>()

/** The names of all cmdlets of a release. */
function cmdletsOf(version: ProductVersion): readonly string[] {
  const before = known.get(version)
  if (before) return before
  const names = allNames().filter((name) => {
    if (moduleOf(name) !== productModule) return false
    return version === 'other' || versionsOf(name).includes(version)
  })
  known.set(version, names)
  return names
}

function sidOf(name: string): string {
  const digits = textHash(name)
  return `S-1-5-21-1593251271-2640304127-1825641215-${2000 + (parseInt(digits.slice(-3), 16) % 900)}`
}
