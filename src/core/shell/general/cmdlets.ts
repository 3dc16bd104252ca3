import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import { newAlias, setAlias } from './aliases.ts'
import { compareObject } from './compare.ts'
import { convertToSecureString, getCredential } from './credentials.ts'
import { convertFromCsv, convertToCsv, exportCsv, importCsv } from './csv.ts'
import { getHost, getModule, importModule } from './environment.ts'
import { getEventLog, getWinEvent } from './events.ts'
import { addContent, getChildItem, getContent, removeItem, setContent, testPath } from './files.ts'
import { forEachObject } from './for-each.ts'
import { formatList, formatTable, formatWide } from './format-cmdlets.ts'
import { getUnique, groupObject } from './group.ts'
import { clearHistory, getHistory, invokeHistory } from './history.ts'
import { convertToHtml } from './html.ts'
import { convertFromJson, convertToJson } from './json.ts'
import { getLocation, popLocation, pushLocation, setLocation } from './locations.ts'
import { measureObject } from './measure.ts'
import { getMember } from './members.ts'
import { ipconfig, nslookup, ping, resolveDnsName, testConnection, testNetConnection } from './network.ts'
import { newObject } from './new-object.ts'
import {
  clearHost,
  outDefault,
  outFile,
  outGridView,
  outHost,
  outNull,
  outString,
  readHost,
  teeObject,
  writeDebug,
  writeError,
  writeHost,
  writeInformation,
  writeOutput,
  writeProgress,
  writeVerbose,
  writeWarning,
} from './output.ts'
import { enterPSSession, exitPSSession, invokeCommand } from './remote.ts'
import { selectString } from './select-string.ts'
import { selectObject } from './select.ts'
import { getService, hostname, restartService, startService, stopService, whoami } from './services.ts'
import { sortObject } from './sort.ts'
import { getDate, newTimeSpan, startSleep } from './time.ts'
import { startTranscript, stopTranscript } from './transcript.ts'
import { clearVariable, getVariable, newVariable, removeVariable, setVariable } from './variables.ts'
import { whereObject } from './where.ts'

/** The cmdlets that come with Windows PowerShell. */
export const generalCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  ...[whereObject, forEachObject, selectObject, sortObject, groupObject, getUnique, measureObject],
  ...[compareObject, getMember, newObject, selectString, teeObject],
  ...[formatTable, formatList, formatWide],
  ...[outFile, outString, outHost, outDefault, outGridView, outNull],
  ...[writeOutput, writeHost, writeError, writeWarning, writeVerbose, writeDebug],
  ...[writeInformation, writeProgress, readHost, clearHost],
  ...[convertToCsv, exportCsv, convertFromCsv, importCsv, convertToJson, convertFromJson, convertToHtml],
  ...[getContent, setContent, addContent, testPath, getChildItem, removeItem],
  ...[setLocation, getLocation, pushLocation, popLocation, startTranscript, stopTranscript],
  ...[getVariable, setVariable, newVariable, clearVariable, removeVariable],
  ...[setAlias, newAlias, getHistory, invokeHistory, clearHistory, getModule, importModule, getHost],
  ...[getCredential, convertToSecureString, getDate, newTimeSpan, startSleep],
  ...[getService, startService, stopService, restartService, getWinEvent, getEventLog],
  ...[testConnection, testNetConnection, resolveDnsName, ping, nslookup, ipconfig, whoami, hostname],
  ...[enterPSSession, exitPSSession, invokeCommand],
]
