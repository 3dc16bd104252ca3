import type { RoleKind } from '../../model/id.ts'
import type { ProductVersion, Server } from '../../model/pool.ts'
import type { Role } from '../../model/role.ts'
import { findRole, type Topology } from '../../model/topology.ts'
import { fullName, listed } from '../../words/words.ts'
import type { Source } from '../../tables/table.ts'
import { vocabularyOf } from '../../vocabulary/roles.ts'
import { byHand, onlyIfDeployed, quoted, type TodoItem, type TodoStep } from './todo-item.ts'

const installPage: Source = {
  title: 'Install Skype for Business Server on servers in the topology',
  section: 'Install Skype for Business Server system',
}

/** The roles whose computers run the product, and so its Deployment Wizard; gateways and other products have their own. */
const installed: ReadonlySet<RoleKind> = new Set(['director', 'edge', 'mediation', 'chat', 'interop'])

/** What new, changed and removed server roles leave to do on their computers. */
export function setUpRoles(before: Topology | null, after: Topology): TodoItem[] {
  const now = rolesIn(after)
  const gone = before === null ? [] : rolesIn(before).filter(({ id }) => !findRole(after, id))
  return [
    ...gone.map(tearDown),
    ...now.flatMap((role) => {
      const was = before === null ? undefined : findRole(before, role.id)
      if (!was) return role.deployed === true ? [] : setUp(role, role.servers)
      const { come, left } = exchanged(was, role)
      return [
        ...(come.length === 0 ? [] : setUp(role, come)),
        ...(left.length === 0 ? [] : [clearOut(role, left)]),
        ...federationChanged(was, role),
      ]
    }),
  ]
}

function rolesIn({ sites }: Topology): Role[] {
  return sites.flatMap(({ roles }) => roles).filter(({ kind }) => installed.has(kind))
}

function exchanged(was: Role, now: Role): { come: readonly Server[]; left: readonly Server[] } {
  const without = (servers: readonly Server[], others: readonly Server[]): readonly Server[] =>
    servers.filter(({ id }) => !others.some((other) => other.id === id))
  return { come: without(now.servers, was.servers), left: without(was.servers, now.servers) }
}

function setUp(role: Role, servers: readonly Server[]): TodoItem[] {
  const { server, singular } = vocabularyOf(role.kind)
  const name = fullName(role.fqdn)
  const on = namesOf(servers, `every ${server} of the pool`)
  const isNew = servers === role.servers
  const item = {
    rule: 'POOL-027',
    condition: role.deployed === null ? `Unless ${on} are already set up.` : null,
    targets: [role.id],
  }
  return [
    ...(role.kind === 'edge' ? [carryConfiguration(role, on, item.condition)] : []),
    {
      ...item,
      title: isNew ? `Set up the ${singular} ${name}` : `Set up the new servers of ${name}`,
      why: `Publishing installs nothing. ${on} take the role up when the Deployment Wizard has run there.`,
      steps: wizardSteps(role, on),
      source: installPage,
    },
  ]
}

function wizardSteps(role: Role, on: string): TodoStep[] {
  const from = role.kind === 'edge' ? ', from the exported file' : ''
  return [
    byHand(`In the Deployment Wizard on ${on}, run Step 1: Install Local Configuration Store${from}.`),
    byHand(`Run Step 2: ${stepTwo(role.version)}.`),
    byHand('Run Step 3: Request, Install or Assign Certificates.'),
    byHand('Start the services.'),
  ]
}

/** A computer in the perimeter network cannot replicate before it has the configuration. */
function carryConfiguration(role: Role, on: string, condition: string | null): TodoItem {
  return {
    rule: 'POOL-027',
    title: `Carry the configuration to the new servers of ${fullName(role.fqdn)}`,
    condition,
    why: 'Edge Servers stand in the perimeter network. Before replication works there, they need the published configuration once as a file.',
    targets: [role.id],
    steps: [
      {
        text: 'After publishing, export the configuration on a computer inside.',
        command: `Export-CsConfiguration -FileName ${quoted(configurationFile)}`,
      },
      byHand(`Copy ${configurationFile} to ${on}.`),
    ],
    source: { title: 'Export-CsConfiguration', section: 'Description' },
  }
}

const configurationFile = 'C:\\CsConfiguration.zip'

function clearOut(role: Role, left: readonly Server[]): TodoItem {
  return {
    rule: 'POOL-027',
    title: `Remove the components from the servers that left ${fullName(role.fqdn)}`,
    condition: onlyIfDeployed(role),
    why: 'Publishing uninstalls nothing.',
    targets: [role.id],
    steps: [removeOn(role, namesOf(left, 'every server that left'))],
    source: installPage,
  }
}

function tearDown(role: Role): TodoItem {
  return {
    rule: 'POOL-027',
    title: `Remove the components of ${fullName(role.fqdn)}`,
    condition: onlyIfDeployed(role),
    why: `The ${vocabularyOf(role.kind).singular} was published before and is gone from this topology. Publishing uninstalls nothing.`,
    targets: [role.id],
    steps: [removeOn(role, namesOf(role.servers, 'every server of the pool'))],
    source: installPage,
  }
}

function removeOn(role: Role, on: string): TodoStep {
  return byHand(`In the Deployment Wizard on ${on}, run Step 2: ${stepTwo(role.version)}.`)
}

/** An Edge pool takes federation up, or gives it up, only when its servers are set up again. */
function federationChanged(was: Role, now: Role): TodoItem[] {
  if (was.kind !== 'edge' || now.kind !== 'edge' || was.federation === now.federation) return []
  const on = namesOf(now.servers, 'every Edge Server of the pool')
  return [
    {
      rule: 'EDGE-002',
      title: `Run the Deployment Wizard on the servers of ${fullName(now.fqdn)}`,
      condition: onlyIfDeployed(now),
      why: `Federation is ${now.federation ? 'now' : 'no longer'} enabled on the Edge pool.`,
      targets: [now.id],
      steps: [byHand(`On ${on}, run Step 2: ${stepTwo(now.version)}.`)],
      source: {
        title: 'Failing over and failing back a pool in Skype for Business Server',
        section: 'Fail over the Edge pool used for Skype for Business Server federation',
      },
    },
  ]
}

/** The step as the Deployment Wizard of the product calls it. */
function stepTwo(version: ProductVersion): string {
  const product = version === '2013' ? 'Lync Server' : 'Skype for Business Server'
  return `Setup or Remove ${product} Components`
}

function namesOf(servers: readonly Server[], otherwise: string): string {
  return listed(servers.map(({ fqdn }) => fullName(fqdn))) || otherwise
}
