import { checkDocument, createChecker } from '../../src/core/check/check.ts'
import { rules } from '../../src/core/rules/index.ts'
import type { Rule } from '../../src/core/rules/rule.ts'
import { rename } from '../../src/core/edit/rename.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { deployment, sizes } from '../support/deployment.ts'
import { digits, median, microseconds, rounds, shuffled, table } from './measure.ts'

const asOf = '2026-01-01'

interface Sample {
  readonly loop: number
  readonly full: number
  readonly edit: number
}

/** Measures the rules engine; returns a chapter of the report, in Markdown. */
export function measureCore(): string {
  const documents = new Map(sizes.map((pools) => [pools, deployment(pools)]))
  const samples = new Map(sizes.map((pools) => [pools, [] as Sample[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const [pools, doc] of shuffled([...documents], round)) {
      const sample = {
        loop: microseconds(() => bareLoop(doc)),
        full: microseconds(() => fullCheck(doc)),
        edit: editing(doc),
      }
      if (round > 0) samples.get(pools)?.push(sample) // the first round warms up
    }
  }
  const rows = [...documents].map(([pools, doc]) => {
    const of = (what: keyof Sample): number =>
      median((samples.get(pools) ?? []).map((sample) => sample[what]))
    const [loop, full, edit] = [of('loop'), of('full'), of('edit')]
    return [
      pools,
      digits(loop),
      digits(full),
      digits(full / loop),
      digits(edit),
      digits(edit / loop),
      digits(full / edit),
      evaluationsPerEdit(doc),
      checkDocument(doc, asOf).all().length,
    ]
  })
  return `## Check, and edit to findings

${rules.length} rules. The bare loop visits every site, pool, server, store and pairing once and adds up the lengths of their names.
A full check judges the whole document from nothing and lists its findings. An edit renames one server and lists the
findings again; after the first it only judges what the edit touched. Times are microseconds, medians of ${rounds} rounds.

${table(
  [
    'pools of 8',
    'bare loop',
    'full check',
    'check / loop',
    'edit',
    'edit / loop',
    'check / edit',
    'evaluations per edit',
    'findings',
  ],
  rows,
)}
`
}

function bareLoop({ topology }: TopologyDocument): number {
  let sum = 0
  for (const site of topology.sites) {
    sum += site.name.length
    for (const pool of site.pools) {
      sum += pool.fqdn.length
      for (const server of pool.servers) sum += server.fqdn.length
    }
    for (const store of site.sqlStores) sum += store.availability.kind.length
    for (const store of site.fileStores) sum += store.fqdn.length
  }
  for (const pairing of topology.pairings) sum += pairing.failback
  return sum
}

const fullCheck = (doc: TopologyDocument): number => checkDocument(doc, asOf).all().length

function editing(doc: TopologyDocument): number {
  const check = createChecker()
  const edit = editor(doc)
  const judged = (of: TopologyDocument): number => check(of, asOf).all().length
  judged(doc)
  return microseconds(() => judged(edit()))
}

/** Renames the one server after the other, all over the document. */
function editor(start: TopologyDocument): () => TopologyDocument {
  const servers = start.topology.sites.flatMap((site) => site.pools.flatMap((pool) => pool.servers))
  let doc = start
  let turn = 0
  return () => {
    turn++
    const server = servers[(turn * 7919) % servers.length]
    if (server) doc = rename.apply(doc, { id: server.id, name: `renamed-${turn}.contoso.com` })
    return doc
  }
}

/** How many times a rule is asked per edit, at most over 50 edits: a count, so the same on every machine. */
function evaluationsPerEdit(doc: TopologyDocument): number {
  let asked = 0
  const check = createChecker(rules.map((rule) => counted(rule, () => asked++)))
  check(doc, asOf)
  const edit = editor(doc)
  const counts = Array.from({ length: 50 }, () => {
    asked = 0
    check(edit(), asOf)
    return asked
  })
  return Math.max(...counts)
}

function counted(rule: Rule, count: () => void): Rule {
  const check = (...args: unknown[]): unknown => {
    count()
    return Reflect.apply(rule.check, rule, args)
  }
  return { ...rule, check } as Rule
}
