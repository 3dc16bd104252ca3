import { tableOf, type TableView, type View } from '../format/view.ts'
import type { ObjectValue } from '../value.ts'
import { toText } from '../values/text.ts'
import { aliasType, commandType } from './get-command.ts'
import { helpRowType, helpType } from './get-help.ts'

/** How help and the list of commands are shown. */
export const helpViews: readonly View[] = [
  { shape: 'text', type: helpType, lines: textLines },
  tableOf(helpRowType, { Name: 42, Category: 10, Module: 25, Synopsis: null }),
  commandTable(commandType),
  commandTable(aliasType),
]

function commandTable(type: string): TableView {
  const column = (label: string, value: string, width: number | null) =>
    ({ label, value, width, alignment: 'left' }) as const
  return {
    shape: 'table',
    type,
    columns: [
      column('CommandType', 'CommandType', 15),
      column('Name', 'DisplayName', 50),
      column('Version', 'Version', 10),
      column('Source', 'Source', null),
    ],
  }
}

function textLines({ properties }: ObjectValue): readonly string[] {
  const text = properties.find(({ name }) => name === 'Text')?.value ?? null
  return Array.isArray(text) ? text.map(toText) : []
}
