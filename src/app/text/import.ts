import type { Origin } from '#core/model/document.ts'
import type { PieceOrigin } from '#core/merge/piece.ts'

const number = (n: number) => n.toLocaleString('en-US')
const counted = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`

/** Texts of reading files: progress, what was found, merging, several files at once. */
export const importText = {
  formats: {
    json: 'Topology Builder JSON',
    'topology-xml': 'Topology XML',
    tbxml: 'Topology Builder file (.tbxml)',
  } satisfies Record<'json' | Origin['format'], string>,
  encodings: {
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8 with byte order mark',
    'utf-16le': 'UTF-16, little end first',
    'utf-16be': 'UTF-16, big end first',
  } satisfies Record<Origin['encoding'], string>,

  reading: {
    title: (name: string) => `Reading ${name}`,
    nearly: 'Everything is read. The topology is being put together.',
    still: 'Nothing changes until you have seen what is in the file.',
    place: (at: number, of: number) => `File ${at} of ${of}.`,
    cancel: 'Cancel',
  },

  preview: {
    title: (name: string) => `Import ${name}`,
    nothingYet: 'This is what the file holds. Nothing changes until you choose.',
    place: (at: number, of: number) => `File ${at} of ${of}.`,
    format: 'Format',
    encoding: 'Encoding',
    size: 'Size',
    characters: (n: number) => counted(n, 'character'),
    versions: 'Product versions',
    version: (name: string, n: number) => `${name}: ${n}`,
    noVersions: 'No pool or role states one.',
    sipDomains: 'SIP domains',
    noSipDomain: 'None in the file',
    content: 'What the file holds',
    found: 'Found',
    counts: {
      sites: 'Central sites',
      branches: 'Branch sites',
      enterprise: 'Enterprise Edition pools',
      standard: 'Standard Edition servers',
      servers: 'Front End Servers',
      trunks: 'Trunks',
      sqlStores: 'SQL Server stores',
      fileStores: 'File stores',
      pairings: 'Pairings',
      domains: 'SIP domains',
      simpleUrls: 'Simple URLs',
    },
    unpublished: (n: number) =>
      n === 0 ? 'Not yet published in this file' : `Not yet published in this file: ${counted(n, 'change')}`,
    unpublishedHint: 'The file holds what was published beside what is opened here. This is the difference.',
    allPublished: 'Nothing: what the file shows is what was published.',
    open: 'Open as new document',
    putAway: (name: string) =>
      `Opening it as a new document puts ${name} away; that can be brought back until you close the page.`,
    merge: (name: string) => `Merge into ${name}…`,
    mergeHint: (name: string, shared: number, of: number) =>
      `This seems to be another state of ${name}: ${number(shared)} of ${number(of)} names are in both. Merging lets you choose what to take; your drawing, notes and overrides stay.`,
    notLike: (name: string, shared: number, of: number) =>
      shared === 0
        ? `It cannot be merged into ${name}: no pool, role, server or store has the same name in both.`
        : `It cannot be merged into ${name}: only ${number(shared)} of ${number(of)} names of pools, roles, servers and stores are in both.`,
    skip: 'Skip this file',
    left: (names: readonly string[]) =>
      `${names.length === 1 ? 'One file was' : `${names.length} files were`} not opened: ${names.join(', ')}.`,
  },

  notes: {
    unusual: 'Unusual in the file',
    unusualHint: 'Read, but not as such files normally are. The findings say what to do about what is wrong.',
    kept: 'Not understood, kept as it is',
    keptHint:
      'The original file stays whole inside the document, and an export in the same format writes these parts back untouched.',
    none: 'Nothing.',
    title: 'Notes of the import',
    found: (name: string) => `In ${name}`,
    showProblems: 'Show the findings',
  },

  merge: {
    title: (name: string, into: string) => `Merge ${name} into ${into}`,
    what: 'Each line is a difference. What you tick is taken from the file; what you leave stays as it is here.',
    stays:
      'Drawing, notes, overrides and what such files cannot hold stay. Afterwards the document goes on from this file: a difference you leave counts as your own change.',
    noBase:
      'There is no earlier import to compare with, so it is not known who changed what: everything of the file is ticked.',
    comparing: 'Comparing the file with the open document…',
    nothing: 'Nothing differs. You can still go on from this file, so that exports are made from it.',
    list: 'Differences',
    deployment: 'The deployment as a whole',
    group: (taken: number, of: number) => `${number(taken)} of ${number(of)}`,
    all: 'All',
    none: 'None',
    allOf: (group: string) => `Take everything in ${group}`,
    noneOf: (group: string) => `Take nothing in ${group}`,
    everything: 'Everything',
    nothingAtAll: 'Nothing',
    origins: {
      file: 'Changed in the file',
      here: 'Changed here, the file has the earlier state',
      both: 'Changed in both',
      unknown: '',
    } satisfies Record<PieceOrigin, string>,
    counts: {
      file: (n: number) => `${number(n)} changed in the file`,
      here: (n: number) => `${number(n)} changed here`,
      both: (n: number) => `${number(n)} changed in both`,
      unknown: (n: number) => counted(n, 'difference'),
    } satisfies Record<PieceOrigin, (n: number) => string>,
    needs: (n: number) => `Brings ${counted(n, 'other')} along.`,
    take: (n: number, of: number) =>
      n === 0 ? 'Take nothing, go on from this file' : `Take ${number(n)} of ${number(of)}`,
    back: 'Back',
    step: (name: string) => `Merge ${name}`,
    done: (name: string, n: number, of: number) =>
      n === 0
        ? `Nothing was taken from ${name}; the document goes on from it`
        : `${number(n)} of ${counted(of, 'difference')} taken from ${name}`,
    waiting: 'Take',
    failed: 'The file could not be compared. Close this, and open the file again.',
  },

  several: {
    title: (n: number) => `${number(n)} files`,
    what: 'Choose which to open. They come one after the other, and nothing changes before you have seen each.',
    label: 'Files',
    sites: (n: number) => counted(n, 'site'),
    pools: (n: number) => counted(n, 'pool'),
    roles: (n: number) => counted(n, 'role'),
    scenario: 'A scenario: what is done to a deployment, and when. It is opened by itself.',
    openScenario: 'Open the scenario',
    openScenarioOf: (name: string) => `Open the scenario ${name}`,
    refused: 'cannot be opened',
    open: (n: number) => (n === 1 ? 'Open 1 file' : `Open ${number(n)} files`),
    none: 'Tick a file first.',
  },
}
