import { failoverCluster } from '../../examples/notation.ts'
import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { all, drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { ldn } from './names.ts'
import { clusters } from './sources.ts'

/** A group that has to leave its node in an orderly way. */
export const onTheWrongNode: Drill = drill({
  id: 'on-the-wrong-node',
  number: 27,
  title: 'On the wrong node',
  symptom: 'The SQL Server group of London sits on ldn-sqln02, which gets new firmware at noon.',
  role: 'You look after ldn-pool in London, whose Back End is a failover cluster of two nodes.',
  brief: [
    'Last night SQL Server hung on ldn-sqln01. The cluster restarted it there, gave up, and moved the group to ldn-sqln02. The disk of ldn-sqln01 has been replaced since.',
    'ldn-sqln02 has to be free by noon. Move the group back, without leaving anyone without databases for longer than it takes.',
  ],
  level: 'hard',
  topology: londonAlone({
    servers: 3,
    store: failoverCluster(290, 'ldn-sql', ['ldn-sqln01', 'ldn-sqln02']),
  }),
  script: [
    { at: minute, do: 'hang resource', what: ldn, resource: 'SQL Server', on: 'primary' },
    { at: hour, do: 'free resource', what: ldn, resource: 'SQL Server', on: 'primary' },
  ],
  arrives: 2 * hour,
  objectives: [
    looked('looked', 'Look at the group and its resources', ['Get-ClusterGroup', 'Get-ClusterResource']),
    inTheEnd('node', 'The group is owned by ldn-sqln01', { is: 'cluster owner', pool: ldn, node: 'primary' }),
    inTheEnd('served', 'The databases are served', { is: 'databases', pool: ldn, on: 'any' }),
  ],
  hints: [
    'Who owns the group, and who else could?',
    'An administrator can move a group to another of its possible owners at any time.',
    'Move-ClusterGroup -Name "SQL Server (RTC)" -Node ldn-sqln01',
  ],
  solution: [
    type('Get-ClusterGroup', 'The owner is ldn-sqln02.'),
    type('Get-ClusterResource', 'All of it is online there.'),
    type(
      'Move-ClusterGroup -Name "SQL Server (RTC)" -Node ldn-sqln01',
      'Taken offline here and brought online there, in the order of the dependencies.',
    ),
    waitFor(
      all({ is: 'cluster owner', pool: ldn, node: 'primary' }, { is: 'databases', pool: ldn, on: 'any' }),
      'A minute without databases is far from the thirty that users notice.',
    ),
  ],
  harms: [
    {
      id: 'group-taken-offline',
      label: 'The whole group was taken offline',
      when: { by: 'cmdlet', names: ['Stop-ClusterGroup', 'Stop-ClusterResource'], parameters: {} },
      given: null,
      doing: 'own',
      because:
        'A group that is taken offline on purpose is not moved by the cluster, and nobody serves the databases until somebody brings it online.',
      source: clusters('Introduction'),
    },
  ],
  wrongPaths: [
    {
      title: 'Off and on again',
      steps: [{ line: 'Stop-ClusterGroup -Name "SQL Server (RTC)"', answers: [], wait: null }],
      shows: 'group-taken-offline',
    },
  ],
  lessons: [
    {
      text: 'The Cluster service moves a group when its node fails or a resource cannot be restarted; an administrator can move it at any time.',
      source: clusters('Introduction'),
    },
  ],
})
