import type { Pool } from '../../model/pool.ts'
import type { Millis } from '../../simulate/clock.ts'
import { reasons } from '../../simulate/failover/reasons.ts'
import type { Step } from '../../simulate/failover/state.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import type { Wording } from '../error-record.ts'
import { toText } from '../values/text.ts'
import { failWith, productError } from './errors.ts'

/** The words of an error, and where they come from. */
interface Message {
  readonly message: string
  readonly wording: Wording
}

/** The error of a pool failover or failback that the simulation refuses or stops, for its reason. */
export function* failFor(
  shell: Shell,
  why: string,
  scene: {
    readonly home: Pool
    readonly backup: Pool | null
    readonly step: Step | null
    readonly waited: Millis
  },
): Running<never> {
  if (why === reasons.noInterface) {
    // Seen one after the other on a console: what cannot be reached, and what became of the call.
    const away = scene.step === 'B7' ? scene.home : (scene.backup ?? scene.home)
    yield* shell.report(productError(shell, unreachable(away.fqdn), { wording: 'known' }))
  }
  const { message, wording } = messageFor(why, scene)
  return yield* failWith(shell, message, { wording })
}

function messageFor(why: string, { home, step, backup, waited }: Parameters<typeof failFor>[2]): Message {
  switch (why) {
    case reasons.nextHop:
      return known(
        `This Front-end pool "${home.fqdn}" is specified in topology as the next hop for the Edge server. Failing over this pool may cause External access/Federation/Split-domain/XMPP features to stop working. Please use Topology Builder to change the Edge internal next hop setting to point to a different Front-end pool, before you proceed.`,
      )
    case reasons.noInterface:
      return known(why)
    case reasons.noBackup:
      return own(`No backup pool is associated with pool "${home.fqdn}".`)
    case reasons.managementOnPool:
      return own(
        `The Central Management store is on pool "${home.fqdn}", which is to be failed over. Fail over the Central Management store first.`,
      )
    case reasons.notSteady:
    case reasons.notFinal: {
      const from = step === 'B3' || step === 'B6' ? (backup ?? home) : home
      const state = why === reasons.notSteady ? 'steady' : 'final'
      return own(
        `Backup service on pool "${from.fqdn}" did not reach ${state} state within ${toText({ is: 'timespan', milliseconds: waited })}.`,
      )
    }
    default:
      return own(why)
  }
}

/** What the console printed where DCOM was blocked; its end is not known. */
export function unreachable(fqdn: string): string {
  return `Unable to connect to the servers in pool "${fqdn}" due to a Distributed Component Object Model (DCOM) error. Verify that Front End service is running on servers in this pool. If the pool is set up for load balancing, verify that load balancer is configured correctly.`
}

function known(message: string): Message {
  return { message, wording: 'known' }
}

function own(message: string): Message {
  return { message, wording: 'own' }
}
