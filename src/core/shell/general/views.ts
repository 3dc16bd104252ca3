import { listOf, tableOf, type Column, type TableView, type View } from '../format/view.ts'
import type { ObjectValue } from '../value.ts'
import { memberOf } from '../values/members.ts'
import { toText } from '../values/text.ts'
import { writtenDate } from '../values/written-dates.ts'

const groupColumns: readonly Column[] = [
  { label: 'Count', value: 'Count', width: 5, alignment: 'right' },
  { label: 'Name', value: 'Name', width: 25, alignment: null },
  { label: 'Group', value: 'Group', width: null, alignment: null },
]

const memberColumns: readonly Column[] = [
  { label: 'Name', value: 'Name', width: 36, alignment: null },
  { label: 'MemberType', value: 'MemberType', width: 12, alignment: null },
  { label: 'Definition', value: 'Definition', width: null, alignment: null },
]

const fileColumns: readonly Column[] = [
  { label: 'Mode', value: 'Mode', width: 7, alignment: 'left' },
  { label: 'LastWriteTime', value: lastWriteTime, width: 25, alignment: 'right' },
  { label: 'Length', value: 'Length', width: 14, alignment: 'right' },
  { label: 'Name', value: 'Name', width: null, alignment: 'left' },
]

const pingColumns: readonly Column[] = [
  { label: 'Source', value: 'Source', width: 13, alignment: null },
  { label: 'Destination', value: 'Destination', width: 24, alignment: null },
  { label: 'IPV4Address', value: 'IPV4Address', width: 16, alignment: null },
  { label: 'IPV6Address', value: 'IPV6Address', width: 24, alignment: null },
  { label: 'Bytes', value: 'Bytes', width: 8, alignment: 'left' },
  { label: 'Time(ms)', value: 'ResponseTime', width: 8, alignment: 'left' },
]

const eventColumns: readonly Column[] = [
  { label: 'TimeCreated', value: 'TimeCreated', width: 24, alignment: null },
  { label: 'Id', value: 'Id', width: 8, alignment: 'right' },
  { label: 'LevelDisplayName', value: 'LevelDisplayName', width: 16, alignment: null },
  { label: 'Message', value: 'Message', width: null, alignment: null },
]

const entryColumns: readonly Column[] = [
  { label: 'Index', value: 'Index', width: 8, alignment: 'right' },
  { label: 'Time', value: entryTime, width: 13, alignment: null },
  { label: 'EntryType', value: 'EntryType', width: 11, alignment: null },
  { label: 'Source', value: 'Source', width: 20, alignment: null },
  { label: 'InstanceID', value: 'InstanceId', width: 12, alignment: 'right' },
  { label: 'Message', value: 'Message', width: null, alignment: null },
]

/** The views of what the general cmdlets put out, as Windows PowerShell 5.1 shows it. */
export const generalViews: readonly View[] = [
  { shape: 'table', type: 'Microsoft.PowerShell.Commands.GroupInfo', columns: groupColumns },
  {
    shape: 'table',
    type: 'Microsoft.PowerShell.Commands.GroupInfoNoElement',
    columns: groupColumns.slice(0, 2),
  },
  {
    shape: 'table',
    type: 'Microsoft.PowerShell.Commands.MemberDefinition',
    columns: memberColumns,
    above: (member) => `   TypeName: ${toText(memberOf(member, 'TypeName'))}`,
  },
  listOf('Microsoft.PowerShell.Commands.GenericMeasureInfo', [
    'Count',
    'Average',
    'Sum',
    'Maximum',
    'Minimum',
    'Property',
  ]),
  listOf('System.TimeSpan', [
    'Days',
    'Hours',
    'Minutes',
    'Seconds',
    'Milliseconds',
    'Ticks',
    'TotalDays',
    'TotalHours',
    'TotalMinutes',
    'TotalSeconds',
    'TotalMilliseconds',
  ]),
  {
    shape: 'table',
    type: 'Microsoft.PowerShell.Commands.HistoryInfo',
    columns: [
      { label: 'Id', value: 'Id', width: 4, alignment: 'right' },
      { label: 'CommandLine', value: 'CommandLine', width: null, alignment: null },
    ],
  },
  matchView('Microsoft.PowerShell.Commands.MatchInfo'),
  tableOf('System.Management.Automation.PSVariable', { Name: 30, Value: null }),
  tableOf('System.Collections.DictionaryEntry', { Name: 30, Value: null }),
  tableOf('System.Management.Automation.PSModuleInfo', {
    ModuleType: 10,
    Version: 10,
    Name: 35,
    ExportedCommands: null,
  }),
  tableOf('System.ServiceProcess.ServiceController', { Status: 8, Name: 18, DisplayName: null }),
  filesView('System.IO.FileInfo'),
  filesView('System.IO.DirectoryInfo'),
  {
    shape: 'table',
    type: 'System.Management.ManagementObject#root\\cimv2\\Win32_PingStatus',
    columns: pingColumns,
  },
  tableOf('Microsoft.DnsClient.Commands.DnsRecord_A', {
    Name: 46,
    Type: 6,
    TTL: 5,
    Section: 10,
    IPAddress: null,
  }),
  {
    shape: 'table',
    type: 'System.Diagnostics.Eventing.Reader.EventLogRecord',
    columns: eventColumns,
    above: (record) => `   ProviderName: ${toText(memberOf(record, 'ProviderName'))}`,
  },
  { shape: 'table', type: 'System.Diagnostics.EventLogEntry', columns: entryColumns },
]

function filesView(type: string): TableView {
  return { shape: 'table', type, columns: fileColumns, above: folderAbove }
}

function matchView(type: string): View {
  return { shape: 'text', type, lines: (match) => [match.text ?? ''] }
}

function folderAbove(item: ObjectValue): string {
  const folder = memberOf(item, 'DirectoryName') ?? memberOf(item, 'Parent')
  return `    Directory: ${toText(folder)}\n`
}

/** The date and the time in columns of their own, as in ` 11/4/2013   8:52 PM`. */
function lastWriteTime(item: ObjectValue): string {
  const written = millisecondsIn(item, 'LastWriteTime')
  return `${writtenDate(written, 'd').padStart(10)}  ${writtenDate(written, 't').padStart(8)}`
}

function entryTime(entry: ObjectValue): string {
  return writtenDate(millisecondsIn(entry, 'TimeGenerated'), 'MMM dd HH:mm')
}

function millisecondsIn(object: ObjectValue, name: string): number {
  const value = memberOf(object, name)
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'datetime'
    ? value.milliseconds
    : 0
}
