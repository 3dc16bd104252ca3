import type { DeploymentAdministrationEvent } from '../../simulate/administration/events.ts'
import type { Running } from '../asks.ts'
import { has, switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { mustRead, mustWrite } from '../failover/store-access.ts'
import { fileAt, resolved, withFile } from '../general/disk.ts'
import { exportAt, locationsImported } from './exported-files.ts'

/** Saves the locations in a file: no failover copies them. */
export const exportLisConfiguration: Cmdlet = {
  name: 'Export-CsLisConfiguration',
  *process(shell, bound) {
    const { at } = yield* mustRead(shell, bound)
    if (switchOf(bound, 'AsBytes')) {
      yield* shell.emit(signature)
      return yield* coach(
        shell,
        'Only the first bytes are there: -FileName writes a file that can be imported.',
      )
    }
    const path = textOf(bound, 'FileName') ?? ''
    if (fileAt(shell.session(), path))
      return yield* failWith(shell, `The file "${path}" exists already: it is not overwritten.`, {
        category: 'ResourceExists',
        object: path,
      })
    yield* doing(shell, { is: 'locations-exported', file: resolved(shell.session(), path) })
    shell.changeSession((session) =>
      withFile(session, path, { is: 'export', of: 'lis', pool: null, taken: at }, at),
    )
  },
}

/** Brings them back; what is in the database goes. They count once they are published. */
export const importLisConfiguration: Cmdlet = {
  name: 'Import-CsLisConfiguration',
  *process(shell, bound) {
    if (has(bound, 'ByteInput'))
      return yield* coach(
        shell,
        'Bytes hold nothing here: import the file that Export-CsLisConfiguration has written.',
      )
    const file = yield* exportAt(shell, textOf(bound, 'FileName') ?? '', 'lis')
    const { world } = yield* mustWrite(shell)
    yield* doing(shell, locationsImported(world, file))
  },
}

/** Makes what is in the database count. */
export const publishLisConfiguration: Cmdlet = {
  name: 'Publish-CsLisConfiguration',
  process: (shell) => changing(shell, { is: 'locations-published' }),
}

/** Makes nothing of it count. */
export const unpublishLisConfiguration: Cmdlet = {
  name: 'Unpublish-CsLisConfiguration',
  process: (shell) => changing(shell, { is: 'locations-unpublished' }),
}

function* changing(shell: Shell, event: DeploymentAdministrationEvent): Running {
  yield* mustWrite(shell)
  if (yield* shell.shouldProcess('Location Information service configuration')) yield* doing(shell, event)
}

function* doing(shell: Shell, event: DeploymentAdministrationEvent): Running {
  yield* shell.act([{ of: 'administration', event }])
}

/** How a ZIP file begins. */
const signature: readonly number[] = [80, 75, 3, 4]
