import type { Cmdlet } from '../cmdlet.ts'
import { getAlias, getCommand } from './get-command.ts'
import { getHelp, help } from './get-help.ts'

/** Get-Help, `help`, Get-Command and Get-Alias. */
export const helpCmdlets: readonly Cmdlet[] = [getHelp, help, getCommand, getAlias]
