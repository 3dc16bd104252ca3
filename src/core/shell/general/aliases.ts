import { switchOf, textOf } from '../binding/read.ts'
import { builtInAliases } from '../catalogue/aliases.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { objectOf } from '../value.ts'
import { engineError } from './errors.ts'

export const setAlias = aliasCmdlet('Set-Alias')
export const newAlias = aliasCmdlet('New-Alias')

/** Both give a command another name in this session; New-Alias takes none that is given already. */
function aliasCmdlet(name: 'Set-Alias' | 'New-Alias'): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      const alias = textOf(bound, 'Name') ?? ''
      const command = textOf(bound, 'Value') ?? ''
      const key = alias.toLowerCase()
      const isTaken = builtInAliases.has(key) || shell.session().aliases.has(key)
      if (name === 'New-Alias' && isTaken && !switchOf(bound, 'Force'))
        return yield* shell.report(alreadyThere(alias))
      if (!(yield* shell.shouldProcess(`Name: ${alias} Value: ${command}`, name))) return
      shell.changeSession((session) => ({
        ...session,
        aliases: new Map([...session.aliases, [key, command]]),
      }))
      if (switchOf(bound, 'PassThru'))
        yield* shell.emit(
          objectOf(
            'System.Management.Automation.AliasInfo',
            { CommandType: 'Alias', Name: alias, Definition: command },
            alias,
          ),
        )
    },
  }
}

function alreadyThere(name: string) {
  return engineError({
    message: `The alias is not allowed, because an alias with the name '${name}' already exists.`,
    id: 'AliasAlreadyExists,Microsoft.PowerShell.Commands.NewAliasCommand',
    category: 'ResourceExists',
    target: `(${name}:String)`,
    exception: 'SessionStateException',
    object: name,
  })
}
