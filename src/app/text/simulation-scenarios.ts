import type { Millis } from '#core/simulate/clock.ts'
import { clock, number } from './simulation-measures.ts'

/** Texts of the dialog with the scenarios. */
export const scenariosText = {
  title: 'Scenarios',
  intro:
    'A scenario puts failures, repairs and deeds in at given times. Playing it changes no design; before it begins, you choose on which topology.',
  ready: 'Ready scenarios',
  choose: 'Choose a file…',
  chooseHint: 'A scenario file can also be dropped anywhere on this page.',
  cancel: 'Close',
  back: 'Back',
  onOpen: 'Play on the open topology',
  onOpenMeans: (name: string) => `Plays on your topology ${name}, which stays as it is.`,
  onOwn: 'Open its topology and play',
  ownMeans: (name: string) =>
    `Opens the scenario's own topology. ${name}, which is open, is put away and can be brought back.`,
  ownOnEmpty: "Opens the scenario's own topology.",
  cannotPlay: (n: number) =>
    n === 1
      ? 'On the open topology it cannot be played, for one reason:'
      : `On the open topology it cannot be played, for ${n} reasons:`,
  notOnOpen: 'Names in it are not found in the open topology.',
  problem: (path: string, message: string) => (path === '' ? message : `${path}: ${message}`),
  deeds: (n: number) => (n === 1 ? '1 deed' : `${n} deeds`),
  asserted: (n: number) => (n === 1 ? '1 assertion' : `${n} assertions`),
  until: (at: Millis) => `until ${clock(at)} simulated`,
  notReady: (name: string) => `${name} could not be loaded. Check the connection and choose it again.`,
  readOnly: 'Another tab holds the document: a topology can be opened there only.',
}

/** Texts of the scenarios that are kept with the document. */
export const keptText = {
  heading: 'Kept with this document',
  none: 'None yet. A scenario that is open here, or the script of a simulation, can be kept: it is saved with the document, beside the topology.',
  begin: 'Begin',
  beginOf: (name: string) => `Begin ${name}`,
  look: (name: string) => `Look at ${name}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: (name: string) => `New name of ${name}`,
  export: 'Export as a file',
  exportOf: (name: string) => `Export ${name} as a file`,
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  cancel: 'Cancel',
  unread: 'It cannot be read as a scenario.',
  astray: (n: number) =>
    n === 1
      ? 'One name in it is not found in the topology as it is now.'
      : `${number(n)} names in it are not found in the topology as it is now.`,
  plays: (script: string, until: string) => `${script}, ${until}`,
  nameNeeded: 'Give it a name first.',
  nameTaken: 'Another kept scenario has this name.',
  readOnly: 'Another tab holds the document: it can be changed there only.',
  keep: 'Keep with the document',
  replace: 'Replace the kept one',
  replaces: (name: string) => `${name} is kept with the document already. Keeping this one replaces it.`,
  same: 'It is kept with the document as it is.',
  saved: (name: string) => `${name} is kept with the document.`,
  replaced: (name: string) => `${name} was replaced by this one.`,
  renamed: (from: string, to: string) => `${from} is called ${to} now.`,
  deleted: (name: string) => `${name} is no longer kept with the document.`,
  undo: 'Undo',
}

/** Texts of the dialog that saves a script as a scenario. */
export const saveText = {
  title: 'Save as a scenario',
  intro: 'The script of the future that is shown: kept with the document, or as a file that can be shared.',
  name: 'Name',
  description: 'What it shows',
  until: 'Ends at',
  withTopology: 'Put the topology into the file',
  withTopologyHint: 'Without it the scenario plays on whichever document is open.',
  asserted: (n: number) => (n === 1 ? 'One assertion is kept.' : `${n} assertions are kept.`),
  leftOut: (n: number) =>
    n === 1
      ? 'One item of the script has no words in a scenario file and is left out.'
      : `${n} items of the script have no words in a scenario file and are left out.`,
  nameNeeded: 'Give it a name first.',
  untilWrong: 'Write a time such as 01:00:00 or 90 min first.',
  cancel: 'Cancel',
  save: 'Save as a file',
  saved: (file: string) => `Saved as ${file}.`,
  newName: (doc: string) => `Scenario of ${doc}`,
}
