import type { Origin } from '#core/model/document.ts'

const number = (n: number) => n.toLocaleString('en-US')
const counted = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`

/** Texts of writing Microsoft's files. */
export const exportText = {
  title: 'Export',
  description: (name: string) => `${name} as a file for Topology Builder or the Management Shell`,
  format: 'Format',
  formats: {
    tbxml: {
      title: 'Topology Builder file (.tbxml)',
      hint: 'Topology Builder opens it with Open Topology from a local file.',
    },
    'topology-xml': {
      title: 'Topology XML',
      hint: 'What Get-CsTopology -AsXml prints; the Management Shell publishes it.',
    },
  } satisfies Record<Origin['format'], { title: string; hint: string }>,
  label: 'Written to the observed format, not tested against the product.',
  labelMeans: 'Compare it with a file of your own deployment before you publish anything.',
  kind: 'What it will be',
  roundTrip: (file: string) => `Round trip of ${file}.`,
  unchanged: 'Nothing was changed, so it is the same file, character by character.',
  changed: (n: number) =>
    `${counted(n, 'difference')}, listed below. Everything else is as in that file, character by character.`,
  converted: (file: string, format: string) =>
    `${file} in another format: ${format}. What it holds is carried over element by element.`,
  convertedChanges: (n: number) =>
    n === 0
      ? 'Nothing was changed since the import.'
      : `With what you changed: ${counted(n, 'difference')}, listed below.`,
  fresh:
    'A new deployment. Everything in it is written from what stands here; ids and numbers are given anew.',
  encoding: (encoding: string, size: string) => `${encoding}, ${size}`,
  bytes: (n: number) => counted(n, 'byte'),
  changes: 'Changes',
  changesHint: (file: string) => `Element by element, in the terms of ${file}.`,
  kinds: { added: 'Added', removed: 'Removed', attribute: 'Changed', text: 'Changed', moved: 'Moved' },
  columns: { kind: 'What', path: 'Element', values: 'From → to' },
  textOf: 'text',
  nothing: 'none',
  notes: 'To know',
  errors: (n: number) =>
    `${n === 1 ? 'One error stands' : `${number(n)} errors stand`} in the findings. Exporting is possible, publishing is not: the real Topology Builder may refuse this.`,
  noErrors: 'No error stands in the findings.',
  writing: 'Writing…',
  cannot: 'This cannot be written',
  failed:
    'The part of the application that writes files could not be loaded. Check the connection, and open this again.',
  save: (file: string) => `Save ${file}`,
  saved: (file: string) => `Exported as ${file}`,
  fileName: (name: string, format: Origin['format']) =>
    format === 'tbxml' ? `${name}.tbxml` : `${name}.topology.xml`,
}
