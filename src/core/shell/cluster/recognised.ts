import { clusterWords } from '../../simulate/trace/cluster-words.ts'
import { namesOf } from '../../simulate/trace/names.ts'
import type { Moment, Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { fileAt, withText } from '../general/disk.ts'
import { fileInfo } from '../general/files.ts'
import { shortName, type Cluster } from './clusters.ts'
import { clusterGiven, nodesGiven, runningCluster } from './given.ts'

/** Settings that the simulation takes as they are. */
export const clusterSettings: readonly Cmdlet[] = [
  withoutEffect('Set-ClusterOwnerNode', 'Every node may have every resource, and none is preferred.'),
  withoutEffect(
    'Set-ClusterParameter',
    'The parameters of resources follow from the design of the deployment.',
  ),
  withoutEffect('Set-ClusterQuorum', 'The witness is a parameter of the simulation.'),
  withoutEffect('Move-ClusterResource', 'The cluster has one group, and all resources are in it.'),
]

function withoutEffect(name: string, why: string): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      yield* runningCluster(shell, bound)
      yield* coach(shell, `${name} is recognised and changes nothing. ${why}`)
    },
  }
}

const reports = 'C:\\Windows\\Cluster\\Reports'

/** Writes the log of each node: what the simulation knows of the cluster. */
export const getClusterLog: Cmdlet = {
  name: 'Get-ClusterLog',
  *process(shell, bound) {
    const cluster = yield* clusterGiven(shell, bound)
    const nodes = yield* nodesGiven(shell, bound, cluster, 'Node')
    const folder = textOf(bound, 'Destination') ?? reports
    const moment = yield* shell.moment()
    const text = logOf(moment, cluster).join('\r\n')
    for (const node of nodes) {
      const path = `${folder.replace(/\\$/, '')}\\${shortName(cluster.nodes[node] ?? '')}_cluster.log`
      if (yield* shell.shouldProcess(path)) yield* writeFile(shell, moment, path, text)
    }
  },
}

function logOf({ world, happened }: Moment, { pools: [pool] }: Cluster): readonly string[] {
  const names = namesOf(world.setting.topology)
  return happened().flatMap(({ at, event }) => {
    if (event.of !== 'back end' || event.pool !== pool || event.event.is !== 'cluster') return []
    return [`${clock(at)} INFO  ${clusterWords(event.pool, event.event.event, names)}`]
  })
}

/** A moment of simulated time as `00:08:20.000`. */
function clock(at: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${two(at / 3_600_000)}:${two((at / 60_000) % 60)}:${two((at / 1000) % 60)}.${String(at % 1000).padStart(3, '0')}`
}

/** Validates the configuration of a cluster: the deployment is taken to pass. */
export const testCluster: Cmdlet = {
  name: 'Test-Cluster',
  *process(shell, bound) {
    const cluster = yield* clusterGiven(shell, bound)
    if (!(yield* shell.shouldProcess(cluster.name))) return
    const moment = yield* shell.moment()
    const path = `${reports}\\${reportName(bound)}.htm`
    yield* writeFile(shell, moment, path, '<html><body><p>Not simulated.</p></body></html>')
    yield* coach(shell, 'The validation of clusters is not simulated: the report is empty.')
  },
}

function reportName(bound: Bound): string {
  return textOf(bound, 'ReportName') ?? 'Validation Report'
}

function* writeFile(shell: Shell, { world, at }: Moment, path: string, text: string): Running {
  shell.changeSession((session) => withText(session, path, text, at))
  const file = fileAt(shell.session(), path)
  if (file) yield* shell.emit(fileInfo(shell.session(), file, world.setting.timeOfDay).info)
}
