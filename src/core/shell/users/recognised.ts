import { everything } from '../../model/topology.ts'
import type { Trunk } from '../../model/role.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { productError } from '../failover/errors.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { people } from './people.ts'
import { windowsAccount } from './people.ts'
import { withoutEffect, withoutOutput } from './without-effect.ts'

/** The types of what the cmdlets of health and voice put out. */
export const healthMonitoring =
  'Microsoft.Rtc.Management.WritableConfig.Settings.HealthMonitoring.HealthMonitoringSettings'
const trunkConfiguration =
  'Microsoft.Rtc.Management.WritableConfig.Settings.TrunkConfiguration.TrunkConfiguration'
export const voiceRoute = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.Route'

/** Whom the synthetic transactions test with where nobody is named: the first two users of each pool. */
const getHealthMonitoring: Cmdlet = {
  name: 'Get-CsHealthMonitoringConfiguration',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const { topology } = world.setting
    const found = world.pools.map(({ pool }, place) => {
      const [first, second] = firstTwo(people(topology, [place]))
      return objectOf(
        healthMonitoring,
        {
          Identity: pool.fqdn,
          TargetFqdn: pool.fqdn,
          FirstTestUserSipUri: first?.sipAddress ?? null,
          FirstTestSamAccountName: first ? windowsAccount(topology, first) : null,
          SecondTestUserSipUri: second?.sipAddress ?? null,
          SecondTestSamAccountName: second ? windowsAccount(topology, second) : null,
        },
        pool.fqdn,
      )
    })
    yield* emitNamed(shell, bound, found)
  },
}

function firstTwo<T>(from: Iterable<T>): readonly T[] {
  const taken: T[] = []
  for (const one of from) {
    taken.push(one)
    if (taken.length === 2) break
  }
  return taken
}

/** The one configuration that every deployment has, with its defaults. */
const getTrunkConfiguration: Cmdlet = {
  name: 'Get-CsTrunkConfiguration',
  *process(shell, bound) {
    yield* mustRead(shell, bound)
    const usual = objectOf(
      trunkConfiguration,
      {
        Identity: 'Global',
        OutboundTranslationRulesList: [],
        PstnUsages: [],
        Description: null,
        ConcentratedTopology: true,
        EnableBypass: false,
        EnableMobileTrunkSupport: false,
        EnableReferSupport: true,
        EnableSessionTimer: false,
        EnableSignalBoost: false,
        MaxEarlyDialogs: 20,
        RemovePlusFromUri: false,
        RTCPActiveCalls: true,
        RTCPCallsOnHold: true,
        SRTPMode: 'Required',
        EnablePIDFLOSupport: false,
        EnableRTPLatching: false,
        EnableOnlineVoice: false,
        ForwardCallHistory: false,
        Enable3pccRefer: false,
        ForwardPAI: false,
        EnableFastFailoverTimer: true,
      },
      'Global',
    )
    yield* emitNamed(shell, bound, [usual])
  },
}

/** The one route that every deployment has, over every trunk of the topology. */
const getVoiceRoute: Cmdlet = {
  name: 'Get-CsVoiceRoute',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const trunks: Trunk[] = []
    for (const found of everything(world.setting.topology))
      if (found.kind === 'trunk') trunks.push(found.trunk)
    const route = objectOf(
      voiceRoute,
      {
        Identity: 'LocalRoute',
        Priority: 0,
        Description: null,
        NumberPattern: '^(\\+1[0-9]{10})$',
        PstnUsages: [],
        PstnGatewayList: trunks.map(({ name }) => `PstnGateway:${name}`),
        Name: 'LocalRoute',
        SuppressCallerId: false,
        AlternateCallerId: null,
      },
      'LocalRoute',
    )
    yield* emitNamed(shell, bound, [route])
  },
}

/** Those that -Identity or -Filter names; an error where -Identity names none. */
function* emitNamed(shell: Shell, bound: Bound, all: readonly ObjectValue[]): Running {
  const wanted = textOf(bound, 'Identity') ?? textOf(bound, 'Filter') ?? '*'
  const found = all.filter(({ text }) => isLike(text ?? '', wanted))
  for (const object of found) yield* shell.emit(object)
  if (found.length === 0 && !hasWildcard(wanted))
    yield* shell.report(
      productError(shell, `"${wanted}" does not exist.`, { category: 'ObjectNotFound', object: wanted }),
    )
}

/** What the domain and the forest were prepared to: no deployment lives without it. */
const getAdDomain: Cmdlet = {
  name: 'Get-CsAdDomain',
  *process(shell) {
    yield* shell.emit('LC_DOMAINSETTINGS_STATE_READY')
  },
}

const getAdForest: Cmdlet = {
  name: 'Get-CsAdForest',
  *process(shell) {
    yield* shell.emit('LC_FORESTSETTINGS_STATE_READY')
  },
}

const noLogging = 'Centralized logging is not simulated. Get-WinEvent shows the event log of a server.'

/** Cmdlets of administration and health that answer from the topology, or say that they do not. */
export const administration: readonly Cmdlet[] = [
  getHealthMonitoring,
  getTrunkConfiguration,
  getVoiceRoute,
  getAdDomain,
  getAdForest,
  withoutOutput('Get-CsWatcherNodeConfiguration', 'There is no watcher node in the topology.'),
  ...['Show', 'Search'].map((verb) => withoutOutput(`${verb}-CsClsLogging`, noLogging)),
  ...['Start', 'Stop', 'Sync', 'Update'].map((verb) => withoutEffect(`${verb}-CsClsLogging`, noLogging)),
  withoutEffect('Update-CsUserDatabase', 'The databases of users are always up to date here.'),
]
