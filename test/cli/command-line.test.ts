import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/core/catalogue/index.ts'
import { readDocument } from '../../src/core/format/read.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import {
  documentOf,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../src/core/examples/notation.ts'
import { asFile as json, runCommand as run } from '../support/run-command.ts'
import { sarifProblems, type SarifLog } from '../support/sarif.ts'
import { xmlElements } from '../support/xml-elements.ts'

const exchange = join(import.meta.dirname, '../fixtures/exchange')
const fixtures = readdirSync(exchange).filter((name) => /\.(tbxml|xml)$/.test(name))

/** One pool is physical, the other virtual: unsupported, and nothing worse. */
const mixed = topology(
  site(1, 'London', pool(2, 'ldn', { platform: 'physical', users: 5000 })),
  site(3, 'Dublin', pool(4, 'dub', { platform: 'virtual', users: 5000 })),
  paired(5, 2, 4),
)

describe('the command line', () => {
  it('explains itself when asked, on standard output', async () => {
    const { code, out, reasons } = await run('--help')
    expect(code).toBe(0)
    for (const verb of [
      'check FILE',
      'convert FILE',
      'diff A',
      'verdict FILE',
      'analyze FILE',
      'simulate SCENARIO',
      'shell SCENARIO',
      'rules',
      'explain RULE',
    ])
      expect(out).toContain(`topology-builder ${verb} `)
    expect(reasons).toBe('')
  })

  it.each([
    ['', 'Say what to do.'],
    ['frobnicate', 'There is no command "frobnicate".'],
    ['toString', 'There is no command "toString".'],
    ['check', 'Name the file to read'],
    ['check a.json b.json', '"b.json" is one too many'],
    ['check a.json --colour red', 'There is no option --colour here.'],
    ['check a.json --to json', 'There is no option --to here.'],
    ['check a.json -x', 'There is no option -x here.'],
    ['check a.json --format', 'The option --format needs a value.'],
    ['check a.json --format json --format text', 'The option --format stands twice.'],
    ['check a.json --format yaml', 'There is no --format yaml.'],
    ['check a.json --fail-on bad', 'There is no severity bad.'],
    ['check a.json --as-of 2026-02-30', '--as-of takes a day such as 2026-01-31, not 2026-02-30.'],
    ['check a.json --as-of today', '--as-of takes a day such as 2026-01-31, not today.'],
    ['convert a.json', 'Say what to convert to'],
    ['convert a.json --to xlsx', 'There is no format xlsx to convert to.'],
    ['diff', 'Name the two files to compare.'],
    ['diff a.json', 'Name the two files to compare.'],
    ['diff a.json a.json a.json', 'Two files at a time: "a.json" is one too many.'],
    ['diff a.json a.json --format csv', 'There is no --format csv.'],
    ['diff - -', 'Standard input can be read once only.'],
    ['diff a.json missing.json', 'missing.json cannot be read: ENOENT'],
    ['diff a.json --rm', 'There is no option --rm here.'],
    ['rules a.json', 'Only options here: "a.json" is one too many.'],
    ['rules --format csv', 'There is no --format csv.'],
    ['explain', 'Name the rule to explain, such as PAIR-002.'],
    ['explain PAIR-001 PAIR-002', 'One rule at a time: "PAIR-002" is one too many.'],
    ['explain PAIR-001 --format sarif', 'There is no --format sarif.'],
    ['explain PIAR-002', 'There is no rule "PIAR-002". Did you mean PAIR-002'],
    ['explain constructor', 'There is no rule "constructor". The command rules lists them all.'],
    ['verdict a.json --format csv', 'There is no --format csv.'],
    ['verdict a.json --votes odd', 'There is no --votes odd.'],
    ['verdict a.json --down nowhere', 'Nothing in the topology has the name nowhere.'],
    ['verdict a.json --down ldn-pool.contoso.com,nowhere,none', 'the name none'],
    ['check missing.json', 'missing.json cannot be read: ENOENT'],
    ['verdict missing.json', 'missing.json cannot be read: ENOENT'],
    ['convert missing.json --to json', 'missing.json cannot be read: ENOENT'],
  ])('answers "%s" with exit code 2, a reason, and nothing on standard output', async (args, reason) => {
    const { code, out, reasons } = await run(args, json(documentOf(soundPair())))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(reasons).toContain(reason)
  })

  it.each(['check', 'verdict'])(
    '%s says where a file is not JSON, and every wrong path in one that is',
    async (verb) => {
      const syntax = await run(`${verb} a.json`, { 'a.json': '{\n "a" 1}' })
      expect(syntax.code).toBe(2)
      expect(syntax.reasons).toBe('a.json: Line 2, column 6: A colon (:) is expected, but 1 stands here.')
      const broken = writeDocument(documentOf(soundPair())).replaceAll(
        '"edition": "enterprise"',
        '"edition": 1',
      )
      const shape = await run(`${verb} a.json`, { 'a.json': broken })
      expect(shape.code).toBe(2)
      expect(shape.reasons).toContain(
        'a.json: topology.sites[0].pools[0].edition: One of "enterprise", "standard"',
      )
      expect(shape.reasons).toContain('a.json: topology.sites[1].pools[0].edition: ')
    },
  )

  it('reads standard input for -, and UTF-16 with a byte order mark', async () => {
    const text = writeDocument(documentOf(soundPair()))
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect((await run('convert - --to json', { '-': utf16 })).out).toBe(text)
  })
})

describe('check', () => {
  it('answers a deployment without findings that fail with 0', async () => {
    const { code } = await run('check a.json', json(documentOf(soundPair())))
    expect(code).toBe(0)
  })

  it('answers unsupported without a reason with 1, with one with 0, and with 1 again after its last day', async () => {
    const override = { rule: 'PAIR-003', reason: 'Until spring.', author: 'Ana', expires: '2026-01-31' }
    const found = JSON.parse((await run('check a.json --format json', json(documentOf(mixed)))).out).findings
    const target = found.find((one: { rule: string }) => one.rule === 'PAIR-003')
    expect(target).toMatchObject({ severity: 'unsupported', override: null })

    const targets = (['pairing:5', 'pool:2', 'pool:4'] as const).filter((id) =>
      target.targets.some(
        (name: string) =>
          name === id || name === `${{ 'pool:2': 'ldn', 'pool:4': 'dub', 'pairing:5': '' }[id]}.contoso.com`,
      ),
    )
    const answered = json(documentOf(mixed, { overrides: [{ ...override, targets }] }))
    expect((await run('check a.json', json(documentOf(mixed)))).code).toBe(1)
    expect((await run('check a.json', answered)).code).toBe(0)
    expect((await run('check a.json --as-of 2026-02-01', answered)).code).toBe(1)
    const after = JSON.parse((await run('check a.json --format json', answered)).out).findings
    expect(after.find((one: { rule: string }) => one.rule === 'PAIR-003').override).toEqual({
      reason: 'Until spring.',
      author: 'Ana',
      expires: '2026-01-31',
    })
  })

  it('fails from the severity that is asked for', async () => {
    const files = json(documentOf(mixed))
    expect((await run('check a.json --fail-on error', files)).code).toBe(0)
    expect((await run('check a.json --fail-on unsupported', files)).code).toBe(1)
    expect((await run('check a.json --fail-on info', json(documentOf(soundPair())))).code).toBe(1)
  })

  it('gives JSON with the promised keys, pools and servers by their FQDN', async () => {
    const { out } = await run('check a.json --format json', json(documentOf(mixed)))
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['findings'])
    for (const finding of answer.findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'targets', 'message', 'override'])
      for (const target of finding.targets)
        expect(target).toMatch(/contoso\.com$|^(site|sql|file|pairing):\d+$/)
    }
  })

  it('gives text with every rule, its targets, and a count at the end', async () => {
    const { out } = await run('check a.json', json(documentOf(mixed)))
    expect(out).toMatch(/^unsupported PAIR-003 /m)
    expect(out).toMatch(/\n\d+ findings: 1 unsupported.*\.\n$/)
    expect((await run('check a.json', json(documentOf(topology())))).out.endsWith('.\n')).toBe(true)
  })
})

describe('check for other tools', () => {
  const known = documentOf(mixed, {
    baseline: {
      date: '2026-01-01',
      findings: [{ rule: 'PAIR-003', targets: ['pairing:5', 'pool:2', 'pool:4'] }],
    },
    overrides: [
      {
        rule: 'PAIR-003',
        targets: ['pairing:5', 'pool:2', 'pool:4'],
        reason: 'Until spring.',
        author: null,
        expires: null,
      },
    ],
  })

  it('gives SARIF, with the exit status of every other format', async () => {
    const { code, out, reasons } = await run('check a.json --format sarif', json(documentOf(mixed)))
    expect({ code, reasons }).toEqual({ code: 1, reasons: '' })
    const log: SarifLog = JSON.parse(out)
    expect(sarifProblems(log)).toEqual([])
    expect(log.runs[0].tool.driver.version).toBe('1.2.0')
    expect((await run('check a.json --format sarif', json(known))).code).toBe(0)
  })

  it.each([
    ['a.json', 'a.json'],
    ['./sub//a.json', 'sub/a.json'],
    ['/home/ana/sub/a.json', 'sub/a.json'],
    ['/srv/a.json', '../../srv/a.json'],
  ])('calls the file %s %s in SARIF', async (file, uri) => {
    const { out } = await run(`check ${file} --format sarif`, { [file]: writeDocument(documentOf(mixed)) })
    const log: SarifLog = JSON.parse(out)
    const places = log.runs[0].results.map(({ locations }) => locations[0].physicalLocation)
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(place).toEqual({ artifactLocation: { uri } })
  })

  it('names no file in SARIF where it reads standard input', async () => {
    const { out } = await run('check - --format sarif', { '-': writeDocument(documentOf(mixed)) })
    expect(out).not.toContain('physicalLocation')
  })

  it('gives JUnit XML whose failures are what fails', async () => {
    const failing = async (args: string, doc: TopologyDocument) => {
      const { code, out } = await run(`check a.json --format junit ${args}`.trim(), json(doc))
      return { code, failures: Number(xmlElements(out).attributes['failures']) }
    }
    expect(await failing('', documentOf(mixed))).toEqual({ code: 1, failures: 1 })
    expect(await failing('--fail-on error', documentOf(mixed))).toEqual({ code: 0, failures: 0 })
    expect(await failing('', known)).toEqual({ code: 0, failures: 0 })
  })

  it('marks in text what is overridden and what is known', async () => {
    const { out } = await run('check a.json', json(known))
    expect(out).toMatch(/^unsupported PAIR-003 .* \(overridden\) \(known\)$/m)
    expect(out).toContain('  Overridden: Until spring.\n')
    expect(out).toMatch(/; 1 overridden, 1 known from the baseline\.\n$/)
    expect((await run('check a.json', json(documentOf(mixed)))).out).not.toMatch(/\(overridden\)|\(known\)/)
  })

  it('fails for what is known from the baseline all the same', async () => {
    expect((await run('check a.json', json({ ...known, overrides: [] }))).code).toBe(1)
  })
})

describe('rules', () => {
  it('gives the whole catalogue as JSON with exactly the promised keys', async () => {
    const { code, out } = await run('rules --format json')
    const list = JSON.parse(out)
    expect(code).toBe(0)
    expect(list.map(({ id }: { id: string }) => id)).toEqual(catalogue.map(({ id }) => id))
    for (const law of list) {
      expect(Object.keys(law)).toEqual(['id', 'severity', 'source', 'basis', 'state'])
      expect(law.source).toMatch(/^.+, .+$/)
      expect(law.state).toMatch(/^(checked|simulated|not decidable)$/)
    }
  })

  it('gives it as text by group, with a count', async () => {
    const { out } = await run('rules')
    expect(out).toMatch(/^Pool pairing\n {2}PAIR-001 /)
    expect(out).toMatch(/^ {2}EDGE-001 +error +not decidable: /m)
    expect(out).toMatch(/\n\d+ laws: \d+ checked, .*\.\n$/)
  })
})

describe('explain', () => {
  it('prints the page of a rule with its examples, upper or lower case', async () => {
    const { code, out } = await run('explain pair-002')
    expect(code).toBe(0)
    expect(out).toMatch(/^PAIR-002 /)
    for (const part of ['Severity: unsupported', 'Source: ', 'Basis: documented', 'State: checked'])
      expect(out).toContain(part)
    expect(out).toMatch(/^Sound example: ./m)
    expect(out).toMatch(/^Broken example: ./m)
    expect((await run('explain PAIR-002')).out).toBe(out)
  })

  it('prints the page of a law that no rule judges', async () => {
    const { code, out } = await run('explain EDGE-001')
    expect(code).toBe(0)
    expect(out).toContain('State: not decidable. ')
    expect(out).not.toContain('example')
  })

  it('gives the page as JSON', async () => {
    const page = JSON.parse((await run('explain pool-007 --format json')).out)
    expect(page).toMatchObject({ id: 'POOL-007', group: 'Pools and quorum', state: 'checked' })
    expect(page.examples.broken).not.toBe('')
  })
})

describe('convert', () => {
  it('writes our JSON, byte for byte the same again', async () => {
    const files = json(documentOf(mixed))
    expect(await run('convert a.json --to json', files)).toMatchObject({
      code: 0,
      out: files['a.json'],
      reasons: '',
    })
  })

  it('keeps the scenarios that are kept with a document', async () => {
    const files = json(
      documentOf(mixed, { scenarios: [{ name: 'Drill', format: 'topology-builder-scenario' }] }),
    )
    expect((await run('convert a.json --to json', files)).out).toBe(files['a.json'])
  })

  it('writes into a file and leaves standard output empty', async () => {
    const files = json(documentOf(mixed))
    const result = await run('convert a.json --to json -o out.json', files)
    expect(result).toMatchObject({ code: 0, out: '', written: { 'out.json': files['a.json'] } })
    expect(readDocument(result.written['out.json']!).ok).toBe(true)
  })

  it.each(fixtures)('gives %s back byte for byte in its own format', async (name) => {
    const bytes = readFileSync(join(exchange, name))
    const to = name.endsWith('.tbxml') ? 'tbxml' : 'topology-xml'
    const result = await run(['convert', name, '--to', to, '-o', 'out'], { [name]: bytes })
    expect(result).toMatchObject({ code: 0, out: '' })
    expect(Buffer.from(result.written['out']!, 'latin1').equals(bytes)).toBe(true)
  })

  it('keeps UTF-16 and its byte order mark', async () => {
    const text = readFileSync(join(exchange, 'paired-standard-2015.topology.xml'), 'utf8').replace(
      /^\uFEFF/,
      '',
    )
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      Buffer.from(`\uFEFF${text}`, 'utf8'),
    ]) {
      const { written } = await run('convert a.xml --to topology-xml -o out', { 'a.xml': bytes })
      expect(Buffer.from(written['out']!, 'latin1').equals(bytes)).toBe(true)
    }
  })

  it('writes a new deployment as both formats, which open again', async () => {
    const files = json(documentOf(soundPair()))
    for (const to of ['topology-xml', 'tbxml']) {
      const { code, out } = await run(['convert', 'a.json', '--to', to], files)
      expect(code).toBe(0)
      expect((await run('check a.xml --format json', { 'a.xml': out })).code).not.toBe(2)
    }
  })

  it('refuses a name that no XML can hold, and writes nothing', async () => {
    const files = json(documentOf(topology(site(1, 'Lon\u0000don', pool(2, 'ldn')))))
    const result = await run('convert a.json --to tbxml -o out', files)
    expect(result).toMatchObject({ code: 2, out: '', written: {} })
    expect(result.reasons).toContain('a.json cannot be written as tbxml: ')
  })

  it('says when it cannot write', async () => {
    const { code, reasons } = await run(
      'convert a.json --to json -o out.json',
      json(documentOf(mixed)),
      false,
    )
    expect({ code, reasons }).toEqual({ code: 2, reasons: 'out.json cannot be written: EACCES' })
  })
})

describe('diff', () => {
  /** Files that say the same in both formats: one has changes that were not published yet, one no partner. */
  const pairs = fixtures.filter(
    (name) => name.endsWith('.tbxml') && !/^(paired-standard-2015|never-published)/.test(name),
  )

  it('finds a document equal to itself', async () => {
    expect(await run('diff a.json a.json', json(documentOf(mixed)))).toMatchObject({
      code: 0,
      out: 'No differences.\n',
      reasons: '',
    })
  })

  it('leaves kept scenarios out of the comparison', async () => {
    const files = {
      ...json(documentOf(mixed)),
      'b.json': writeDocument(documentOf(mixed, { scenarios: [{ name: 'Drill' }] })),
    }
    expect(await run('diff a.json b.json', files)).toMatchObject({ code: 0, out: 'No differences.\n' })
  })

  it.each(pairs)('finds %s equal to the Topology XML of the same deployment', async (name) => {
    const other = name.replace('.tbxml', '.topology.xml')
    const files = {
      [name]: readFileSync(join(exchange, name)),
      [other]: readFileSync(join(exchange, other)),
    }
    const { code, out } = await run(['diff', name, other], files)
    expect({ code, out }).toEqual({ code: 0, out: 'No differences.\n' })
  })

  it('finds what is not published yet', async () => {
    const [a, b] = ['paired-standard-2015.tbxml', 'paired-standard-2015.topology.xml']
    const files = { [a]: readFileSync(join(exchange, a)), [b]: readFileSync(join(exchange, b)) }
    const { code, out } = await run(['diff', a, b], files)
    expect(code).toBe(1)
    expect(out).toContain('Site Amsterdam: name: Amsterdam Zuid → Amsterdam.\n')
    expect(out).toContain(
      '  Topology / Sites / CentralSite site 1 / Name: text: Amsterdam Zuid → Amsterdam.\n',
    )
  })

  it('says what differs in the words of the application, with exactly the promised keys', async () => {
    const changed = topology(
      site(1, 'London', pool(2, 'ldn', { platform: 'physical', users: 6000 })),
      site(3, 'Dublin', pool(4, 'dub', { platform: 'virtual', users: 5000 })),
      paired(5, 2, 4),
    )
    const files = { ...json(documentOf(mixed)), 'b.json': writeDocument(documentOf(changed)) }
    const text = await run('diff a.json b.json', files)
    expect(text).toMatchObject({ code: 1, reasons: '' })
    expect(text.out).toBe(
      'Front End pool ldn.contoso.com: users: 5,000 → 6,000.\n1 difference; 0 different parts of the files.\n',
    )
    const { code, out } = await run('diff a.json b.json --format json', files)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      equal: false,
      differences: [
        {
          kind: 'changed',
          targets: ['ldn.contoso.com'],
          message: 'Front End pool ldn.contoso.com: users: 5,000 → 6,000.',
        },
      ],
      keptParts: [],
    })
  })

  it('finds the same things by their names, whatever their ids, and says drawing apart', async () => {
    const others = topology(
      site(11, 'London', pool(12, 'ldn', { platform: 'physical', users: 5000 })),
      site(13, 'Dublin', pool(14, 'dub', { platform: 'virtual', users: 5000 })),
      paired(15, 12, 14),
    )
    const drawn = documentOf(others, { layout: { positions: { 'pool:12': { x: 1, y: 2 } }, notes: {} } })
    const files = { ...json(documentOf(mixed)), 'b.json': writeDocument(drawn) }
    expect(await run('diff a.json b.json', files)).toMatchObject({
      code: 0,
      out: 'Only drawn differently: 1 thing.\nNo differences.\n',
    })
    expect(JSON.parse((await run('diff a.json b.json --format json', files)).out)).toEqual({
      equal: true,
      differences: [],
      keptParts: [],
    })
  })

  it('never calls files equal that differ in what the model does not hold', async () => {
    const text = readFileSync(join(exchange, 'paired-standard-2015.topology.xml'), 'utf8')
    const at = text.lastIndexOf('</Services>')
    expect(at).toBeGreaterThan(0)
    const files = { 'a.xml': text, 'b.xml': `${text.slice(0, at)}<Unheard Of="it" />${text.slice(at)}` }
    const { code, out } = await run('diff a.xml b.xml --format json', files)
    const answer = JSON.parse(out)
    expect({ code, equal: answer.equal, differences: answer.differences }).toEqual({
      code: 1,
      equal: false,
      differences: [],
    })
    expect(answer.keptParts).toMatchObject([{ kind: 'added' }])
    expect(JSON.stringify(answer.keptParts)).toContain('Unheard')
    expect((await run('diff a.xml b.xml', files)).out).toMatch(
      /^In the files, part by part:\n {2}Topology \/ /,
    )
  })

  it('finds a saved document equal to the file that is written from it', async () => {
    const bytes = readFileSync(join(exchange, 'paired-standard-2015.tbxml'))
    const saved = (await run('convert a.tbxml --to json', { 'a.tbxml': bytes })).out
    const renamed = saved.replaceAll('"city": "', '"city": "New ')
    expect(renamed).not.toBe(saved)
    const written = (await run('convert a.json --to tbxml', { 'a.json': renamed })).out
    expect(written).not.toBe(bytes.toString('utf8'))
    expect(await run('diff a.json b.tbxml', { 'a.json': renamed, 'b.tbxml': written })).toMatchObject({
      code: 0,
      out: 'No differences.\n',
    })
  })

  it('says that it cannot compare what only one of the two holds', async () => {
    const files = {
      ...json(documentOf(soundPair())),
      'b.xml': readFileSync(join(exchange, 'paired-standard-2015.topology.xml')),
    }
    const { code, reasons } = await run('diff a.json b.xml', files)
    expect(code).toBe(1)
    expect(reasons).toContain('Only one of the two comes from a file of Topology Builder')
  })

  it('keeps names from files on their line, and out of the way of the terminal', async () => {
    const hostile = '=cmd|"/c calc"!A1<img src=x onerror=alert(1)>\u001b[2J\nNo differences.'
    const files = {
      'a.json': writeDocument(documentOf(topology())),
      'b.json': writeDocument(documentOf(topology(site(1, hostile)))),
    }
    const { out } = await run('diff a.json b.json', files)
    expect(out.split('\n')).toHaveLength(3)
    expect(out).not.toContain('\u001b')
    expect(out).toContain(
      '=cmd|"/c calc"!A1<img src=x onerror=alert(1)>\\u001b[2J\\u000aNo differences. added.',
    )
    const answer = JSON.parse((await run('diff a.json b.json --format json', files)).out)
    expect(answer.differences[0].targets).toEqual([hostile])
  })

  it('takes a file whose name looks like an option behind --', async () => {
    const text = writeDocument(documentOf(mixed))
    expect(await run('diff -- --format -x', { '--format': text, '-x': text })).toMatchObject({ code: 0 })
  })
})

describe('verdict', () => {
  const deployment = documentOf(
    topology(
      site(
        1,
        'London',
        pool(2, 'ldn', { servers: 4, store: mirrored(290, 'sqla', 'sqlb') }),
        standard(6, 'se'),
      ),
      site(3, 'Dublin', pool(4, 'dub', { servers: 13 })),
    ),
  )
  const pools = async (args: string) =>
    JSON.parse((await run(`verdict a.json --format json ${args}`.trim(), json(deployment))).out).pools

  it('gives JSON with the promised keys, null where nothing is documented', async () => {
    const more = new Set(['site', 'margin', 'restartTrap', 'reasons'])
    const promised = (await pools('')).map((one: object) =>
      Object.fromEntries(Object.entries(one).filter(([key]) => !more.has(key))),
    )
    expect(promised).toEqual([
      {
        fqdn: 'ldn.contoso.com',
        functional: true,
        canStart: true,
        votesPresent: 5,
        votesNeeded: 3,
        frontEndsNeeded: 2,
        running: 4,
        startNeeded: 3,
      },
      {
        fqdn: 'se.contoso.com',
        functional: true,
        canStart: true,
        votesPresent: null,
        votesNeeded: null,
        frontEndsNeeded: 1,
        running: 1,
        startNeeded: 1,
      },
      {
        fqdn: 'dub.contoso.com',
        functional: null,
        canStart: null,
        votesPresent: null,
        votesNeeded: null,
        frontEndsNeeded: null,
        running: 13,
        startNeeded: null,
      },
    ])
  })

  it('gives after those the site, the margin, the restart trap and every reason', async () => {
    const [ldn, se, dub] = await pools('--down ldn-fe01.contoso.com,ldn-fe02.contoso.com')
    expect(Object.keys(ldn)).toEqual([
      'fqdn',
      'functional',
      'canStart',
      'votesPresent',
      'votesNeeded',
      'frontEndsNeeded',
      'running',
      'startNeeded',
      'site',
      'margin',
      'restartTrap',
      'reasons',
    ])
    expect(ldn).toMatchObject({ site: 'London', margin: 0, restartTrap: true })
    expect(ldn.reasons[0]).toEqual({
      text: 'Functional: 2 of its 4 servers run; any 2 must run.',
      basis: 'documented',
      source: {
        title: 'Front End Pool high availability and management',
        section: 'Pool-level quorum loss, table of functional pools',
      },
    })
    expect(se).toMatchObject({ site: 'London', margin: 0, restartTrap: false })
    expect(dub).toMatchObject({
      site: 'Dublin',
      margin: null,
      restartTrap: null,
      reasons: [
        {
          text: 'Whether the pool is functional or could start is not documented for 13 servers.',
          basis: 'derived',
          source: null,
        },
      ],
    })
  })

  it.each([
    ['--down ldn-fe01.contoso.com,LDN-FE02.contoso.com', { functional: true, canStart: false, running: 2 }],
    [
      '--down ldn-fe01.contoso.com --down ldn-fe02.contoso.com',
      { functional: true, canStart: false, running: 2 },
    ],
    [
      '--down ldn-fe01.contoso.com,ldn-fe02.contoso.com,SQLA.contoso.com\\RTC',
      { functional: false, canStart: false, votesPresent: 2, frontEndsNeeded: 3 },
    ],
    ['--down sqlb.contoso.com', { functional: true, canStart: true, votesPresent: 5 }],
    ['--down ldn.contoso.com', { functional: false, canStart: false, running: 0, votesPresent: 1 }],
    ['--down ldn-fs01.contoso.com', { functional: true, canStart: true, running: 4 }],
    ['--down london', { functional: false, running: 0, votesPresent: 0, restartTrap: false }],
    ['--votes always', { votesPresent: 5, votesNeeded: 3 }],
  ])('with %s judges the four-server pool', async (args, expected) => {
    expect((await pools(args))[0]).toMatchObject(expected)
  })

  describe('read otherwise', () => {
    const eight = documentOf(
      topology(site(1, 'London, West', pool(2, 'ldn', { servers: 8, version: '2013' }), pool(4, 'dub'))),
    )
    const judged = async (args: string[]) => {
      const { out } = await run(['verdict', 'a.json', '--format', 'json', ...args], json(eight))
      return JSON.parse(out).pools[0]
    }
    const sqlDown = ['--down', 'ldn-sql01.contoso.com']
    const down = (...numbers: number[]) => ['--down', numbers.map((n) => `ldn-fe0${n}.contoso.com`).join(',')]

    it('takes the vote of the database by the model', async () => {
      expect(await judged(sqlDown)).toMatchObject({ votesPresent: 7, votesNeeded: 5 })
      expect(await judged([...sqlDown, '--votes', 'oddize'])).toMatchObject({
        votesPresent: 7,
        votesNeeded: 4,
      })
      expect(await judged([...sqlDown, '--votes', 'even'])).toMatchObject({ votesNeeded: 5 })
    })

    it('takes the note on the witness literally', async () => {
      expect(await judged([...sqlDown, ...down(6, 7, 8)])).toMatchObject({ functional: true, margin: 0 })
      expect(await judged([...sqlDown, ...down(6, 7, 8), '--strict-note'])).toMatchObject({
        functional: false,
        margin: -1,
      })
    })

    it('takes the table of May 2013', async () => {
      expect(await judged(down(1, 2, 3, 4))).toMatchObject({ functional: false })
      expect(await judged([...down(1, 2, 3, 4), '--earlier-table'])).toMatchObject({
        functional: true,
        votesPresent: 5,
        votesNeeded: 5,
      })
    })

    it('takes the whole name of a site that holds a comma', async () => {
      expect(await judged(['--down', 'London, West'])).toMatchObject({ functional: false, running: 0 })
    })
  })

  it('gives a table with both verdicts and the reasons below it', async () => {
    const down = '--down ldn-fe01.contoso.com,ldn-fe02.contoso.com'
    const { code, out } = await run(`verdict a.json ${down}`, json(deployment))
    const lines = out.split('\n')
    expect(code).toBe(0)
    expect(lines[0]).toMatch(/^Pool +Functional +Can start$/)
    expect(lines[1]).toMatch(/^ldn\.contoso\.com +yes \(2 up · needs any 2\) +no \(2 up · needs 3\)$/)
    expect(lines[2]).toMatch(/^se\.contoso\.com +yes \(1 up · needs 1\) +yes \(1 up · needs 1\)$/)
    expect(lines[3]).toMatch(
      /^dub\.contoso\.com +not documented for 13 servers +not documented for 13 servers$/,
    )
    expect(out).toContain('Restart trap')
    expect(out).toContain('Start any one of ldn-fe01, ldn-fe02.')
  })

  it('says to bring a site back that is down, not to start servers in it', async () => {
    const { out } = await run(['verdict', 'a.json', '--down', 'London'], json(deployment))
    expect(out).toContain('  Bring back site London.\n')
    expect(out).not.toMatch(/^ +Start /m)
    expect(out).not.toContain('The remaining servers stop')
  })

  it('prints names with line breaks and commands on one line', async () => {
    const evil = documentOf(
      topology(
        site(
          1,
          'London',
          pool(2, 'l\nb\u001b[31m', { servers: [{ fqdn: 'a\nb' }, { fqdn: 'c' }, { fqdn: 'd' }] }),
        ),
      ),
    )
    const { code, out } = await run(['verdict', 'a.json', '--down', 'a\nb'], json(evil))
    expect(code).toBe(0)
    expect(out).toContain('Start a\\u000ab.')
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(out.split('\n')[1]).toContain('l\\u000ab\\u001b[31m')
  })

  it('says when there is no pool', async () => {
    expect(await run('verdict a.json', json(documentOf(topology())))).toMatchObject({
      code: 0,
      out: 'The topology has no pool.\n',
    })
  })
})
