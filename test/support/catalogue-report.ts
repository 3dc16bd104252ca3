import { format } from 'prettier'
import manifest from '../../package.json' with { type: 'json' }
import type { CatalogueEntry } from '../../src/core/catalogue/entry.ts'
import { catalogue, groupOf, groupOrder, groups } from '../../src/core/catalogue/index.ts'
import { becauseOf, sourceText } from '../../src/core/report/rule-page.ts'

/** The report on every law for people, as Markdown before it is formatted. */
export function catalogueReport(): string {
  const count = (kind: CatalogueEntry['state']['kind']) =>
    catalogue.filter(({ state }) => state.kind === kind).length
  return [
    '# Every law and what is done about it',
    '',
    'Written by `npm run catalogue`; a test says when it is out of date.',
    '',
    `Of ${catalogue.length} laws ${count('checked')} are checked, ${count('simulated')} are about running servers and kept for the simulation, and ${count('not decidable')} cannot be decided from a document. A checked law without a note has a rule of its own.`,
    ...groupOrder.flatMap(groupLines),
    '',
  ].join('\n')
}

/** The report as it stands in test/catalogue.md. */
export function catalogueFile(): Promise<string> {
  const { trailingComma: _, ...options } = manifest.prettier
  return format(catalogueReport(), { ...options, parser: 'markdown' })
}

/** The README with its list of rules written anew, between the two marks. */
export function readmeWithRules(readme: string): Promise<string> {
  const [before = '', , after = ''] = readme.split(mark)
  const lines = groupOrder.flatMap((group) => {
    const ids = catalogue.filter((entry) => groupOf(entry.id) === group && hasRule(entry)).map(({ id }) => id)
    return ids.length === 0 ? [] : [`- ${groups[group]}: ${ids.join(', ')}`]
  })
  const { trailingComma: _, ...options } = manifest.prettier
  return format([before, ['', '', ...lines, '', ''].join('\n'), after].join(mark), {
    ...options,
    parser: 'markdown',
  })
}

const mark = '<!-- rules -->'

function hasRule({ state }: CatalogueEntry): boolean {
  return state.kind === 'checked' && state.by === null
}

function groupLines(group: keyof typeof groups): string[] {
  const laws = catalogue.filter(({ id }) => groupOf(id) === group)
  return [
    '',
    `## ${group}: ${groups[group]}`,
    '',
    '| id | severity | law | state | because | source | basis |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...laws.map((entry) =>
      [
        '',
        entry.id,
        entry.severity,
        cell(entry.law),
        cell(entry.state.kind),
        cell(becauseOf(entry) ?? ''),
        cell(sourceText(entry.source)),
        entry.basis,
        '',
      ].join(' | '),
    ),
  ]
}

function cell(text: string): string {
  return text.replaceAll(/[\\|*_<>`[\]]/g, String.raw`\$&`)
}
