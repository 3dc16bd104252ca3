import { textOf, valueOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { toText } from '../values/text.ts'
import { isObject } from './custom-object.ts'
import { secureString } from './output.ts'

/** The name of an account with a password that is kept nowhere. */
export function credentialOf(userName: string): ObjectValue {
  return objectOf('System.Management.Automation.PSCredential', { UserName: userName, Password: secureString })
}

/** Asks for a name and a password, and forgets the password at once. */
export const getCredential: Cmdlet = {
  name: 'Get-Credential',
  *process(shell, bound) {
    const given = valueOf(bound, 'Credential')
    if (isObject(given)) return yield* shell.emit(given)
    const named = textOf(bound, 'UserName') ?? (given === null ? null : toText(given))
    const head = [
      '',
      'Windows PowerShell credential request.',
      textOf(bound, 'Message') ?? 'Enter your credentials.',
    ]
    const user = named ?? (yield* shell.ask('User name: ', head))
    if (user === null || user.trim() === '') return
    const password = yield* shell.ask(`Password for user ${user}: `, named === null ? [] : head, true)
    if (password !== null) yield* shell.emit(credentialOf(user))
  },
}

/** What was typed is not kept: this only says that there was something. */
export const convertToSecureString: Cmdlet = {
  name: 'ConvertTo-SecureString',
  *process(shell) {
    yield* shell.emit(secureString)
  },
}
