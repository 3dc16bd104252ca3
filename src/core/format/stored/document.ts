import * as z from 'zod'
import { formatName, formatVersion } from '../name.ts'
import { anyId } from './ids.ts'
import { topology } from './topology.ts'

const override = z
  .strictObject({
    rule: z.string().describe('Id of the rule, such as PAIR-002.'),
    targets: z.array(anyId).describe('What the finding is about. It may have been deleted since.'),
    reason: z.string().describe('The written reason to live with the finding.'),
    author: z.string().nullable().describe('Who decided; null when not stated.'),
    expires: z.iso.date().nullable().describe('Last day on which it holds, as YYYY-MM-DD; null for no end.'),
  })
  .meta({ id: 'Override', description: 'A written reason to live with an unsupported configuration.' })

const position = z
  .strictObject({ x: z.number().describe('To the right.'), y: z.number().describe('Downwards.') })
  .meta({
    id: 'Position',
    description: 'A place on the canvas in canvas units; inside a site relative to it.',
  })

const layout = z
  .strictObject({
    positions: z.record(anyId, position).describe('Where things stand, by id.'),
    notes: z.record(anyId, z.string()).describe('Notes pinned to things, by id.'),
  })
  .meta({ id: 'Layout', description: 'How the deployment is drawn.' })

const publication = z
  .strictObject({
    revision: z.int().min(1).describe('1 for the first publication, then one more each time.'),
    date: z.iso.datetime().describe('When it was published: ISO 8601 date and time in UTC.'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the canonical topology and overrides, 64 lower-case hexadecimal digits.'),
    topology: topology.nullable().describe('As published; null when the same as the current one.'),
    overrides: z.array(override).nullable().describe('As published; null when the same as the current ones.'),
    layout: layout.nullable().describe('As published; null when the same as the current one.'),
  })
  .meta({ id: 'Publication', description: 'What was published last.' })

const knownFinding = z
  .strictObject({
    rule: z.string().describe('Id of the rule, such as PAIR-002.'),
    targets: z.array(anyId).describe('What the finding was about. It may have been deleted since.'),
  })
  .meta({ id: 'KnownFinding', description: 'A finding that was there when the baseline was taken.' })

const baseline = z
  .strictObject({
    date: z.iso.date().describe('The day on which it was taken, as YYYY-MM-DD.'),
    findings: z.array(knownFinding).describe('What was found on that day.'),
  })
  .meta({ id: 'Baseline', description: 'Findings that are not counted as new. What blocks still blocks.' })

const scenario = z.looseObject({ name: z.string().describe('Name of the scenario.') }).meta({
  id: 'KeptScenario',
  description:
    'A scenario, as scenario.schema.json has it. Whether it holds to that is looked at when it is opened.',
})

const origin = z
  .strictObject({
    format: z
      .enum(['topology-xml', 'tbxml'])
      .describe('Topology XML as the Management Shell prints it, or a file of Topology Builder.'),
    fileName: z.string().describe('Name of the file, without its folder.'),
    text: z.string().describe('The whole text of the file, decoded.'),
    encoding: z
      .enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'])
      .describe('How the text of the file was encoded.'),
    links: z
      .record(anyId, z.string())
      .nullable()
      .describe('Which part of the file each thing came from, by id; null when that was not kept.'),
  })
  .meta({ id: 'Origin', description: 'The file that the document was imported from.' })

/** The stored shape of a document, version 3, without references between ids: those are checked after it. */
export const storedDocument = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema.'),
    format: z.literal(formatName).describe('Tells this format from other JSON.'),
    version: z.literal(formatVersion).describe('Version of this format.'),
    name: z.string().describe('Name of the document.'),
    nextId: z
      .int()
      .min(1)
      .describe('The next free id number: greater than the number of every id in the file.'),
    topology,
    overrides: z.array(override).describe('Reasons for what is unsupported.'),
    layout,
    published: publication.nullable().describe('The last publication; null before the first.'),
    baseline: baseline.nullable().describe('What was already found on a day; null for no baseline.'),
    scenarios: z
      .array(scenario)
      .optional()
      .describe('Scenarios that are kept with the document; left out where there are none.'),
    origin: origin.nullable().describe('The imported file; null when the document was drawn here.'),
  })
  .meta({
    title: 'Topology Builder document, version 3',
    description:
      'A Lync Server or Skype for Business Server deployment: sites, Front End pools with their servers in order, ' +
      'other server roles, stores and pairings, the reasons for what is overridden, the drawing, and what was published last.',
  })

/** A document as it stands in a file. */
export type StoredDocument = z.infer<typeof storedDocument>
