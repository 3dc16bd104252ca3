import { federationRouteOf } from '../../simulate/administration/held.ts'
import type { World } from '../../simulate/world.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { deployedIn, type DeployedPool, type DeployedSite } from './deployed.ts'
import { chosen, failMissing } from './identities.ts'

/** The types of what Get-CsSite, Get-CsPool and Get-CsComputer put out. */
export const siteTypes = {
  central: 'Microsoft.Rtc.Management.Deploy.Internal.Site+CentralSite',
  branch: 'Microsoft.Rtc.Management.Deploy.Internal.Site+BranchSite',
} as const
export const poolType = 'Microsoft.Rtc.Management.Deploy.Internal.Cluster'
export const computerType = 'Microsoft.Rtc.Management.Deploy.Internal.Machine'

/** The sites of the deployment. */
export const getSite: Cmdlet = {
  name: 'Get-CsSite',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const identity = textOf(bound, 'Identity')
    const { sites } = deployedIn(world)
    const name = identity?.replace(/^site:/i, '').toLowerCase()
    const found = sites.filter((site) => name === undefined || site.name.toLowerCase() === name)
    if (found.length === 0 && identity !== null) return yield* failMissing(shell, 'Site', identity)
    const filtered = identity === null ? chosen(bound, found, (site) => site.identity) : found
    for (const site of filtered) yield* shell.emit(siteObject(world, site))
  },
}

function siteObject(world: World, site: DeployedSite): ObjectValue {
  const pools = deployedIn(world).pools.filter((pool) => pool.site === site)
  const { id } = world.setting.topology.sites.find(({ name }) => name === site.name) ?? {}
  return objectOf(
    site.plan.branch ? siteTypes.branch : siteTypes.central,
    {
      Identity: site.identity,
      SiteId: site.identity,
      Services: pools.flatMap(({ services }) => services.map((service) => service.identity)),
      Pools: pools.map(({ fqdn }) => fqdn),
      FederationRoute: id ? federationRouteOf(world, id, 'federation') : null,
      XmppFederationRoute: id ? federationRouteOf(world, id, 'xmpp') : null,
      DefaultPersistentChatPool: site.defaultChat,
      Description: site.plan.description,
      DisplayName: site.name,
      SiteType: site.plan.branch ? 'BranchSite' : 'CentralSite',
      ParentSite: site.parent,
    },
    site.identity,
  )
}

/** The pools of the deployment: Front End pools, and every other computer or share that a service stands on. */
export const getPool: Cmdlet = {
  name: 'Get-CsPool',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const { pools, sites } = deployedIn(world)
    const site = textOf(bound, 'Site')
    if (site !== null && !sites.some(({ name }) => name.toLowerCase() === site.toLowerCase()))
      return yield* failWith(
        shell,
        `There is no site with the display name "${site}". -Site takes the DisplayName, without "Site:" before it.`,
        { category: 'ObjectNotFound', object: site },
      )
    const there = pools.filter((pool) => site === null || pool.site.name.toLowerCase() === site.toLowerCase())
    const found = chosen(bound, there, ({ fqdn }) => fqdn)
    const identity = textOf(bound, 'Identity')
    if (found.length === 0 && identity !== null) return yield* failMissing(shell, 'Pool', identity)
    for (const pool of found) yield* shell.emit(poolObject(pool))
  },
}

function poolObject({ fqdn, machines, services, site }: DeployedPool): ObjectValue {
  const backup = services.find(({ role }) => role === 'Registrar')?.backup
  return objectOf(
    poolType,
    {
      Identity: fqdn,
      Services: services.map(({ identity }) => identity),
      Computers: machines.map((machine) => machine.fqdn),
      Fqdn: fqdn,
      BackupPoolFqdn: backup?.split(':')[1] ?? null,
      Site: site.identity,
    },
    fqdn,
  )
}

/** The computers of the deployment in the order of the topology: of a Front End pool, the first servers first. */
export const getComputer: Cmdlet = {
  name: 'Get-CsComputer',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const { pools } = deployedIn(world)
    const pool = textOf(bound, 'Pool')
    const { computer } = shell.session()
    if (pool !== null && !pools.some(({ fqdn }) => fqdn.toLowerCase() === pool.toLowerCase()))
      return yield* failMissing(shell, 'Pool', pool)
    if (switchOf(bound, 'Local') && computer === null)
      return yield* failWith(shell, 'This computer is not in the topology.', { category: 'ObjectNotFound' })
    const all = pools
      .filter(({ fqdn }) => pool === null || fqdn.toLowerCase() === pool.toLowerCase())
      .flatMap((one) => one.machines.map((machine) => ({ pool: one.fqdn, fqdn: machine.fqdn })))
      .filter(({ fqdn }) => !switchOf(bound, 'Local') || fqdn.toLowerCase() === computer?.toLowerCase())
    const found = chosen(bound, all, ({ fqdn }) => fqdn)
    const identity = textOf(bound, 'Identity')
    if (found.length === 0 && identity !== null) return yield* failMissing(shell, 'Computer', identity)
    for (const one of found)
      yield* shell.emit(
        objectOf(computerType, { Identity: one.fqdn, Pool: one.pool, Fqdn: one.fqdn }, one.fqdn),
      )
  },
}
