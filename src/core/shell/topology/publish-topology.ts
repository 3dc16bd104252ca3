import type { Bound } from '../binding/bound.ts'
import { has, switchOf, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { fileAt, resolved, withText } from '../general/disk.ts'
import { writeReport } from '../failover/report.ts'
import { isReadable, mustWrite } from '../failover/store-access.ts'
import { emitResult } from '../failover/task-output.ts'
import { poolOf } from '../failover/places.ts'
import { topologyXml } from './get-topology.ts'

/** Publishes the topology that Get-CsTopology -AsXml has written: it is replicated anew, and stays as it is. */
export const publishTopology: Cmdlet = {
  name: 'Publish-CsTopology',
  *process(shell, bound) {
    if (!(yield* shell.shouldProcess('Topology'))) return
    const { world, at } = yield* mustWrite(shell)
    const now = topologyXml(world)
    const text = yield* textToPublish(shell, bound)
    if (text !== null && (!now.ok || bare(text) !== bare(now.text))) return yield* refuse(shell, text)
    const backup = textOf(bound, 'BackupFileName')
    if (backup !== null && now.ok) shell.changeSession((session) => withText(session, backup, now.text, at))
    yield* shell.act([{ of: 'management', event: { is: 'management-changed' } }])
    yield* writeReport(shell, bound, ['The topology was published.'])
    yield* coach(
      shell,
      'The topology is as it was; only its version went up, and it is replicated. Active Directory is not simulated: Enable-CsTopology would set its entries now.',
    )
  },
}

/** What -FileName or -Document holds; `null` with -FinalizeUninstall, which publishes what there is. */
function* textToPublish(shell: Shell, bound: Bound): Running<string | null> {
  if (switchOf(bound, 'FinalizeUninstall')) return null
  if (has(bound, 'Document')) return textOf(bound, 'Document') ?? ''
  const path = textOf(bound, 'FileName') ?? ''
  const file = fileAt(shell.session(), path)
  if (file?.content.is === 'text') return file.content.text
  return yield* file
    ? failWith(shell, `"${file.path}" is no topology.`, { category: 'InvalidData', object: path })
    : failWith(shell, `There is no file "${resolved(shell.session(), path)}".`, {
        category: 'ObjectNotFound',
        object: path,
      })
}

function* refuse(shell: Shell, text: string): Running<never> {
  if (/<TopologyBuilder\b/i.test(text))
    return yield* failWith(
      shell,
      'A file of Topology Builder cannot be published by hand. Publish what Get-CsTopology -AsXml has written.',
      { category: 'InvalidData' },
    )
  if (/^[^<]*<Topology\b/i.test(text)) {
    yield* coach(
      shell,
      'The design of the deployment does not change while it lives: it is changed where it is designed, and the simulation begins anew.',
    )
    return yield* failWith(shell, 'The topology of this file is not the one that is published now.', {
      category: 'InvalidData',
    })
  }
  return yield* failWith(shell, 'This is no topology.', { category: 'InvalidData' })
}

/** Without what a console may have changed in it: blanks and ends of lines. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** Applies what is published to Active Directory. */
export const enableTopology: Cmdlet = {
  name: 'Enable-CsTopology',
  *process(shell, bound) {
    if (!(yield* shell.shouldProcess('Topology'))) return
    yield* mustWrite(shell)
    yield* shell.write({
      stream: 'verbose',
      text: 'Service objects and access control entries are set as the topology says.',
      wording: 'own',
    })
    yield* writeReport(shell, bound, ['The topology was enabled.'])
    yield* coach(shell, 'Active Directory is not simulated: there is nothing of it that could be wrong here.')
  },
}

/** Whether what is published is in force. */
export const testTopology: Cmdlet = {
  name: 'Test-CsTopology',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const error = isReadable(world) ? null : 'The Central Management store cannot be reached.'
    yield* coach(shell, 'What this cmdlet looks at in Active Directory is not simulated.')
    yield* emitResult(shell, bound, poolOf(world, world.management.active)?.pool.fqdn ?? '', error)
  },
}
