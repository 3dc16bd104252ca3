import type { ServerId } from '../../model/id.ts'
import type { Basis } from '../../quorum/reading.ts'
import { minutesToResiliencyMode } from '../../tables/back-end.ts'
import { highAvailabilityPage, type Source } from '../../tables/table.ts'
import { serverNames } from '../../words/server-names.ts'
import { listed } from '../../words/words.ts'
import { during, type Ground } from './ground.ts'
import type { PartnerState } from './partner.ts'
import type { DomainMap } from '../../quorum/upgrade-domains.ts'

/** One piece of advice for the whole of the maintenance of a pool. */
export interface Guidance {
  readonly text: string
  readonly basis: Basis
  /** `null` for what is ours. */
  readonly source: Source | null
}

/** Minutes between two looks at a pool that is busy, and how many times it may be. */
const busy = { minutes: 10, times: 3 } as const

const twoServers: Source = {
  title: highAvailabilityPage,
  section: 'Front End pool with two Front End servers',
}
const starting: Source = {
  title: highAvailabilityPage,
  section: 'Routing Group Level quorum loss',
}
const changes: Source = {
  title: highAvailabilityPage,
  section: 'Front End pool configuration failures and changes',
}
const patching2013: Source = {
  title: 'Upgrade or update Front End Servers in Lync Server 2013',
  section: 'To apply an upgrade to the Front End servers in a pool',
}
const patching: Source = {
  title: 'Manage Front End Servers in Skype for Business Server',
  section: 'Patch or update Front End Servers',
}
const patchingStandard: Source = {
  title: 'Patch or update a Back End Server or Standard Edition server in Skype for Business Server',
  section: 'To update a back end server or Standard Edition server',
}

/** The advice for the maintenance of these servers: for a patch, or for the restarts after a published change. */
export function guidanceFor(
  ground: Ground,
  afterChange: boolean,
  wanted: readonly ServerId[],
  alreadyDown: readonly ServerId[],
  domains: DomainMap,
  partner: PartnerState | null,
): readonly Guidance[] {
  const { pool } = ground
  if (pool.edition === 'standard') return standardGuidance(afterChange, partner)
  return [
    ...startGuidance(ground),
    ...downGuidance(ground, wanted, alreadyDown),
    ...(afterChange ? changeGuidance : patchGuidance(ground)),
    ...(pool.servers.length === 2 ? twoServerGuidance : []),
    ...(!afterChange && !domains.stated ? [assumedDomains] : []),
    ...(partner ? [partnerGuidance] : []),
  ]
}

function downGuidance(
  { pool }: Ground,
  wanted: readonly ServerId[],
  alreadyDown: readonly ServerId[],
): readonly Guidance[] {
  const wantedToo = alreadyDown.filter((id) => wanted.includes(id))
  const others = alreadyDown.filter((id) => !wanted.includes(id))
  return [
    ...downSentence(serverNames(pool, wantedToo), 'maintain and start'),
    ...downSentence(serverNames(pool, others), 'if you can, start'),
  ].map((text) => ({ text, basis: 'assumed', source: null }))
}

function downSentence(names: readonly string[], deed: string): readonly string[] {
  if (names.length === 0) return []
  const [is, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    `${listed(names)} ${is} down already: ${deed} ${them} first. The margins of the steps reckon with ${them} down.`,
  ]
}

/** How a pool that does not run is started again. */
function startGuidance(ground: Ground): readonly Guidance[] {
  const { pool } = ground
  const { functional, startNeeded } = during(ground, []).verdict
  if (functional !== false || startNeeded === null) return []
  const how =
    pool.version === '2013'
      ? 'with Start-CsWindowsService on each'
      : 'with Start-CsPool, which checks that they are enough'
  return [
    {
      text: `To start the pool, start at least ${startNeeded} of its ${pool.servers.length} servers together, ${how}. If fewer can be started, but enough for the quorum of the pool, Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery lets it go on.`,
      basis: 'documented',
      source: starting,
    },
  ]
}

function patchGuidance({ pool }: Ground): readonly Guidance[] {
  return pool.version === '2013'
    ? [
        {
          text: `One upgrade domain at a time: go on only when Get-CsPoolUpgradeReadinessState says Ready. If it says Busy ${busy.times} times, ${busy.minutes} minutes apart, or InsufficientActiveFrontEnds, the pool has a problem: fail a paired pool over before it is updated.`,
          basis: 'documented',
          source: patching2013,
        },
      ]
    : [
        {
          text: 'One server at a time: Invoke-CsComputerFailOver, the patch, Invoke-CsComputerFailBack. If Get-CsPoolFabricState shows missing replicas, recover the pool first.',
          basis: 'documented',
          source: patching,
        },
      ]
}

const changeGuidance: readonly Guidance[] = [
  {
    text: 'After the new topology has been published, every Front End Server of the pool is restarted, one at a time.',
    basis: 'documented',
    source: changes,
  },
  {
    text: 'If the whole pool was down during the change, run Reset-CsPoolRegistrarState -ResetType ServiceReset after publishing.',
    basis: 'documented',
    source: changes,
  },
]

const twoServerGuidance: readonly Guidance[] = [
  {
    text: 'Of two Front End Servers never take down both: bring the one back as soon as it is done.',
    basis: 'documented',
    source: twoServers,
  },
  {
    text: 'If both were down, start both at the same time; if that cannot be done, in the reverse order of their going down; if not in that order either, run Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery before the pool is brought back.',
    basis: 'documented',
    source: twoServers,
  },
  {
    text: 'The Back End must stay up meanwhile: without it a pool of two servers would likely soon go down.',
    basis: 'documented',
    source: twoServers,
  },
]

const assumedDomains: Guidance = {
  text: 'The topology states no upgrade domain for some or all of the servers, so they are assumed. Compare them with what the readiness cmdlet lists before the first step.',
  basis: 'assumed',
  source: null,
}

const partnerGuidance: Guidance = {
  text: 'Maintain the two pools of a pair one after the other, never at the same time.',
  basis: 'derived',
  source: null,
}

function standardGuidance(afterChange: boolean, partner: PartnerState | null): readonly Guidance[] {
  const users = partner
    ? 'While it is down its users have no full service: at best they sign in to the backup Registrar in resiliency mode, if Automatic failover for Voice is on.'
    : 'While it is down its users have no service.'
  return [
    { text: users, basis: 'derived', source: null },
    ...(afterChange
      ? changeGuidance.slice(0, 1)
      : [
          {
            text: `Its services, then its web service are stopped, the update installed, the services stopped once more, the web service started and the local databases updated. Databases that are back within ${minutesToResiliencyMode.value} minutes put nobody into resiliency mode.`,
            basis: 'documented' as const,
            source: patchingStandard,
          },
        ]),
    ...(partner ? [partnerGuidance] : []),
  ]
}
