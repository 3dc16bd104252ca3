import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, failWith } from './errors.ts'
import { fileAt, resolved, withFile } from '../general/disk.ts'
import { poolOf } from './places.ts'
import { mustRead, mustWrite } from './store-access.ts'

/** Saves the configuration in a file: what makes the loss of a store without a partner recoverable. */
export const exportConfiguration: Cmdlet = {
  name: 'Export-CsConfiguration',
  *process(shell, bound) {
    const { world, at } = yield* mustRead(shell, bound)
    if (switchOf(bound, 'AsBytes')) {
      yield* shell.emit(signature)
      return yield* coach(shell, 'Only the first bytes are there: what is in the file is not simulated.')
    }
    const path = textOf(bound, 'FileName') ?? ''
    const pool = poolOf(world, world.management.active)?.pool.fqdn ?? null
    shell.changeSession((session) =>
      withFile(session, path, { is: 'export', of: 'configuration', pool, taken: at }, at),
    )
  },
}

/** Puts a saved configuration into the store, or with -LocalStore into the replica of this computer. */
export const importConfiguration: Cmdlet = {
  name: 'Import-CsConfiguration',
  *process(shell, bound) {
    if (isOfBytes(bound))
      return yield* coach(
        shell,
        'Bytes hold nothing here: import the file that Export-CsConfiguration has written.',
      )
    const path = textOf(bound, 'FileName') ?? ''
    const file = fileAt(shell.session(), path)
    if (!file)
      return yield* failWith(shell, `There is no file "${resolved(shell.session(), path)}".`, {
        category: 'ObjectNotFound',
        object: path,
      })
    if (file.content.is !== 'export' || file.content.of !== 'configuration')
      return yield* failWith(shell, `"${file.path}" is no file of Export-CsConfiguration.`, {
        category: 'InvalidArgument',
        object: path,
      })
    if (switchOf(bound, 'LocalStore')) {
      yield* mustRead(shell, bound)
      return yield* coach(
        shell,
        'The replica of this computer is taken to hold the configuration of the file now.',
      )
    }
    yield* mustWrite(shell)
    yield* shell.act([{ of: 'management', event: { is: 'management-changed' } }])
    yield* coach(
      shell,
      'A change of the whole configuration is replicated; the design of the deployment stays as it is here.',
    )
  },
}

function isOfBytes(bound: Bound): boolean {
  return bound.values.has('ByteInput')
}

/** How a ZIP file begins. */
const signature: readonly number[] = [80, 75, 3, 4]
