import type { Id } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, ProductVersion } from '../model/pool.ts'
import { findPool, poolsOf, type Topology } from '../model/topology.ts'
import { counted, fullName, listed } from '../rules/words.ts'
import { frontEndsToSynchronise } from '../tables/limits.ts'
import { highAvailabilityPage, type Source } from '../tables/table.ts'
import { isReordered } from './difference.ts'

/** One thing to do in one step; `command` is a line for the Management Shell, exactly as it is to be typed. */
export interface TodoStep {
  readonly text: string
  readonly command: string | null
}

/** Something that a publication leaves to be done on the servers. */
export interface TodoItem {
  readonly title: string
  /** When it applies, as a sentence, where the document does not say whether a pool was deployed. */
  readonly condition: string | null
  readonly why: string
  readonly targets: readonly Id[]
  readonly steps: readonly TodoStep[]
  readonly source: Source
}

/** What has to be done on the servers after these changes are published; `before` is `null` for a first publication. */
export function todoFor(before: Topology | null, after: Topology): readonly TodoItem[] {
  const pools = poolsOf(after)
  const isNew = (pool: Pool): boolean => before === null || findPool(before, pool.id) === undefined
  return [
    ...pools.filter((pool) => isNew(pool) && pool.deployed !== true).map(deployPool),
    ...newPairs(before, after).flatMap(([a, b]) => pairDeployedPools(a, b)),
    ...pools.flatMap((pool) => changeServers(before === null ? undefined : findPool(before, pool.id), pool)),
  ]
}

const pairingPage: Source = {
  title: 'Deploy paired Front End pools for disaster recovery',
  section: 'To deploy a pair of Front End pools',
}

function deployPool(pool: Pool): TodoItem {
  const name = fullName(pool.fqdn)
  const servers = pool.servers.map(({ fqdn }) => fullName(fqdn))
  return {
    title: `Deploy ${name}`,
    condition: pool.deployed === null ? 'Unless the pool is already deployed.' : null,
    why: 'The pool is new. Once it is deployed, everything that was published for it, a pairing too, is in place.',
    targets: [pool.id],
    steps: [
      {
        text: `Run the Deployment Wizard on ${listed(servers) || 'every server of the pool'}.`,
        command: null,
      },
    ],
    source: pairingPage,
  }
}

/** The pairs of different pools that were not each other's backup before. */
function newPairs(before: Topology | null, after: Topology): [Pool, Pool][] {
  const earlier = new Set(before?.pairings.map(pairKey))
  return after.pairings.flatMap((pairing): [Pool, Pool][] => {
    const [a, b] = pairing.pools.map((id) => findPool(after, id))
    return a && b && a !== b && !earlier.has(pairKey(pairing)) ? [[a, b]] : []
  })
}

function pairKey({ pools }: Pairing): string {
  return pools.toSorted().join(' ')
}

/** Nothing for two pools that were not deployed: deploying them completes the pairing. */
function pairDeployedPools(a: Pool, b: Pool): TodoItem[] {
  if (a.deployed === false && b.deployed === false) return []
  const known = a.deployed === true || b.deployed === true
  const pools = [a, b]
  const names = pools.map(({ fqdn }) => fullName(fqdn))
  return [
    {
      title: `Complete the pairing of ${listed(names)}`,
      condition: known ? null : 'Only if the pools were already deployed before they were paired.',
      why:
        'A pool that was deployed before it was paired does not run the services that backup pairing needs, ' +
        'and its data is not synchronised yet.',
      targets: pools.map(({ id }) => id),
      steps: [
        ...pools.filter(({ deployed }) => deployed === false).map(deployFirst),
        ...pools.map(bootstrap),
        {
          text: 'Install the cumulative update that the servers had on each of them again, if they had one: without it the Backup Service can crash.',
          command: null,
        },
        {
          text: 'On each Front End Server of both pools, start the Backup Service.',
          command: 'Start-CsWindowsService -Name LYNCBACKUP',
        },
        ...pools.map((pool) => ({
          text: `Synchronise the user and conference data of ${fullName(pool.fqdn)}.`,
          command: `Invoke-CsBackupServiceSync -PoolFqdn ${quoted(pool.fqdn)}`,
        })),
        ...pools.map((pool) => ({
          text: `Check ${fullName(pool.fqdn)} until the status is steady state in both directions.`,
          command: `Get-CsBackupServiceStatus -PoolFqdn ${quoted(pool.fqdn)}`,
        })),
        ...pools.filter(({ edition }) => edition === 'enterprise').map(runTogether),
      ],
      source: pairingPage,
    },
  ]
}

function deployFirst(pool: Pool): TodoStep {
  return { text: `Deploy ${fullName(pool.fqdn)} first, on all of its servers.`, command: null }
}

function bootstrap(pool: Pool): TodoStep {
  const servers = listed(pool.servers.map(({ fqdn }) => fullName(fqdn)))
  const folder = programFolders[pool.version]
  const on = `On each Front End Server of ${fullName(pool.fqdn)} (${servers || 'none is listed'})`
  if (folder === null)
    return { text: `${on}, run Bootstrapper.exe from the Deployment folder of the product.`, command: null }
  return {
    text: `${on}, run the bootstrapper. It configures the services that backup pairing needs.`,
    command: `& "$env:SystemDrive\\Program Files\\${folder}\\Deployment\\Bootstrapper.exe"`,
  }
}

const programFolders: Readonly<Record<ProductVersion, string | null>> = {
  '2013': 'Microsoft Lync Server 2013',
  '2015': 'Skype for Business Server 2015',
  '2019': 'Skype for Business Server 2019',
  other: null,
}

function runTogether(pool: Pool): TodoStep {
  const needed = frontEndsToSynchronise.value
  const size = pool.servers.length
  const name = fullName(pool.fqdn)
  return {
    text:
      size < needed
        ? `${name} has ${counted(size, 'Front End Server')}; ${needed} must run at the same time once to synchronise with the backup pool. Add servers to it.`
        : `Make sure that ${needed} Front End Servers of ${name} run at the same time once, so that it synchronises with the backup pool.`,
    command: null,
  }
}

/** The restart rules for a pool whose servers have changed; a Standard Edition server is no Front End pool of several. */
function changeServers(before: Pool | undefined, after: Pool): TodoItem[] {
  if (!before || after.edition === 'standard') return []
  const what = serverChanges(before, after)
  if (what.length === 0) return []
  const name = fullName(after.fqdn)
  return [
    {
      title: `Restart the Front End Servers of ${name} one at a time`,
      condition: onlyIfDeployed(after),
      why: `The servers of the pool have changed (${what.join('; ')}). Each server has to take the new topology up.`,
      targets: [after.id],
      steps: [
        ...after.servers.map((server) => ({
          text: `Restart ${fullName(server.fqdn)}, and wait until its services run before the next.`,
          command: null,
        })),
        {
          text: 'Only if the whole pool was down during the change:',
          command: `Reset-CsPoolRegistrarState -PoolFQDN ${quoted(after.fqdn)} -ResetType ServiceReset`,
        },
      ],
      source: { title: highAvailabilityPage, section: 'Front End pool configuration failures and changes' },
    },
  ]
}

function serverChanges(before: Pool, after: Pool): string[] {
  const named = (of: Pool, other: Pool): string[] =>
    of.servers
      .filter(({ id }) => !other.servers.some((server) => server.id === id))
      .map(({ fqdn }) => fullName(fqdn))
  const changes: [string, readonly string[]][] = [
    ['added', named(after, before)],
    ['removed', named(before, after)],
  ]
  const words = changes.flatMap(([verb, names]) => (names.length === 0 ? [] : [`${verb}: ${listed(names)}`]))
  return isReordered(before, after) ? [...words, 'reordered'] : words
}

/** A text as a PowerShell literal. PowerShell takes the typographic quotation marks for the plain one, so all are doubled. */
export function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`
}

/** A pool that was published before may have been deployed since, whatever the document still says. */
function onlyIfDeployed({ deployed }: Pool): string | null {
  if (deployed === true) return null
  return deployed === null
    ? 'Only if the pool is already deployed.'
    : 'Only if the pool has been deployed since the last publication; the topology says that it is not.'
}
