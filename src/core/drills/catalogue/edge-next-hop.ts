import type { Drill } from '../drill.ts'
import { drill, event, inTheEnd, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { failingOver } from './sources.ts'

/** The Edge pool points at the pool that is to go. */
export const edgeNextHop: Drill = drill({
  id: 'edge-next-hop',
  number: 14,
  title: 'The door points at the wrong room',
  symptom: 'The failover of London is refused with a red text about a next hop.',
  role: onDuty,
  brief: [
    'London is to be failed over for an hour of work on its storage. Your colleague has tried, and got a refusal. Federation and remote users come in through ldn-edge.',
    'Fail London over so that people outside keep their way in.',
  ],
  level: 'everyday',
  topology: pair({ managementStore: 'dub-pool', edges: true }),
  objectives: [
    inTheEnd('edge', 'ldn-edge sends to Dublin', { is: 'next hop', edge: 'ldn-edge', to: dub }),
    inTheEnd('over', 'London is failed over', { is: 'PoolState', pool: ldn, equals: 'FailedOver' }),
    inTheEnd('served', 'Its users have full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
  ],
  orders: [
    {
      id: 'next-hop-first',
      label: 'The next hop of the Edge pool is changed before the pool is failed over',
      first: event('edge-next-hop-moved', ldn),
      next: event('step-began', ldn, { step: 'F4' }),
      source: failingOver('Fail over a Front End pool'),
      because:
        'With the next hop at the pool that is failed over, external access, federation and everything behind the Edge pool stop.',
    },
  ],
  hints: [
    'Read the refusal: it names what has to change first.',
    'An Edge pool in another site than its new next hop is changed with a cmdlet, not in Topology Builder.',
    `Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:${dubFqdn}`,
  ],
  solution: [
    type(
      `Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:${dubFqdn}`,
      'People outside come in through Dublin from now on.',
    ),
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'Nothing stands in its way any more.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Users sign in to Dublin.'),
  ],
  wrongPaths: [
    {
      title: 'Using force',
      steps: [{ line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Force`, answers: [], wait: null }],
      shows: 'next-hop-first',
    },
  ],
  lessons: [
    {
      text: 'If the pool is the next hop of an Edge pool, give the Edge pool another next hop before the failover.',
      source: failingOver('Fail over a Front End pool'),
    },
  ],
})
