import type { CatalogueEntry } from '#core/catalogue/entry.ts'
import { checkDocument } from '#core/check/check.ts'
import { overrideRules } from '#core/check/override-rules.ts'
import type { Example, RuleExamples } from '#core/examples/example.ts'
import { examplesOf } from '#core/examples/index.ts'
import { documentOf } from '#core/examples/notation.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { ProductVersion } from '#core/model/pool.ts'
import { differences } from '#core/publish/difference.ts'
import { rules } from '#core/rules/index.ts'
import type { Contradiction, Finding, RuleFacts, RuleNumber } from '#core/rules/rule.ts'
import { severityOn } from '#core/rules/severity-on.ts'
import { thousands, versionNames } from '#core/rules/words.ts'
import { openDocument } from '../ports/opening.ts'
import { useAppHandle, useFindings } from '../store/context.tsx'
import { panelsOf } from '../store/panels.ts'
import { ruleBookText as text } from '../text/rule-book.ts'
import { severityText } from '../text/severities.ts'
import { Mark } from '../ui/Mark.tsx'
import { Miniature } from './Miniature.tsx'

const versions: readonly Exclude<ProductVersion, 'other'>[] = ['2013', '2015', '2019']
const factsById = new Map<string, RuleFacts>([...rules, ...overrideRules].map((rule) => [rule.id, rule]))

/** The page of one law, made from what the rule says of itself and from the topologies that test it. */
export function RulePage({
  entry,
  onClose,
}: {
  readonly entry: CatalogueEntry
  readonly onClose: () => void
}) {
  const facts = factsById.get(entry.id)
  const examples = examplesOf(entry.id)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and may hold nothing else to focus
    <article className="rule-page" aria-labelledby="rule-page-title" tabIndex={0}>
      <h2 id="rule-page-title" className="rule-title">
        <span className="mono">{entry.id}</span> {entry.law}
      </h2>
      <p className="rule-weight">
        <span className={`tag ${entry.severity}`}>
          <Mark severity={entry.severity} /> {severityText[entry.severity].one}
        </span>
        <span>{text.states(entry.state)}</span>
      </p>
      {entry.state.kind === 'checked' && facts && <Found rule={entry.id} onClose={onClose} />}
      {facts && (
        <section>
          <h3>{text.reason}</h3>
          <p>{facts.reason}</p>
        </section>
      )}
      {examples && <Examples examples={examples} onClose={onClose} />}
      {facts?.versions && <Weights facts={facts} />}
      {facts?.numbers && <Numbers numbers={facts.numbers} />}
      {facts?.contradiction && <Contradicted contradiction={facts.contradiction} />}
      <section>
        <h3>{text.builder}</h3>
        <p>{text.builderActs[entry.topologyBuilder]}</p>
      </section>
      <section>
        <h3>{text.source}</h3>
        <p>
          {entry.source.title} › {entry.source.section}
        </p>
        <p className="hint">{text.basis[entry.basis]}</p>
      </section>
    </article>
  )
}

/** How the open topology stands to the law, and the way to its findings. */
function Found({ rule, onClose }: { readonly rule: string; readonly onClose: () => void }) {
  const app = useAppHandle()
  const count = useFindings()
    .all()
    .filter((finding) => finding.rule === rule).length
  const show = () => {
    panelsOf(app).getState().filterProblems({ text: rule, standings: [] })
    app.store.getState().showDrawer('problems')
    onClose()
  }
  return (
    <p className="rule-found">
      {text.found(count)}{' '}
      {count > 0 && (
        <button type="button" className="link" onClick={show}>
          {text.showFound}
        </button>
      )}
    </p>
  )
}

function Examples({ examples, onClose }: { readonly examples: RuleExamples; readonly onClose: () => void }) {
  const app = useAppHandle()
  const { rule, sound, broken } = examples
  const said = findingsOn(rule, broken)
  const changes = whatDiffers(sound, broken)
  const openBroken = () => {
    onClose()
    openDocument(app, { ...exampleDocument(broken), name: text.exampleName(rule) })
    panelsOf(app).getState().filterProblems({ text: rule, standings: [] })
    app.store.getState().showDrawer('problems')
  }
  return (
    <section>
      <h3>{text.examples}</h3>
      <div className="rule-examples">
        <figure>
          <figcaption>
            <span className="tag ok">{text.sound}</span> {sentence(sound.title)}
          </figcaption>
          <Miniature topology={sound.given} findings={[]} title={sound.title} />
        </figure>
        <figure>
          <figcaption>
            <span className="tag error">{text.broken}</span> {sentence(broken.title)}
          </figcaption>
          <Miniature topology={broken.given} findings={said} title={broken.title} />
          <div className="rule-said">
            {said.map((finding) => (
              <p key={finding.message}>
                <Mark severity={finding.severity} label />
                <span>
                  {finding.message} {finding.todo}
                </span>
              </p>
            ))}
          </div>
        </figure>
      </div>
      {changes.length > 0 && (
        <>
          <h4>{text.differs}</h4>
          <ul className="rule-differs">
            {changes.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <p className="rule-open">
        <button type="button" className="button" onClick={openBroken}>
          {text.openBroken}
        </button>{' '}
        <span className="hint">{text.openBrokenMeans}</span>
      </p>
    </section>
  )
}

/** Changes that a person can take in at a glance; examples that share no more than the law are not compared. */
const comparable = 4

function whatDiffers(sound: Example, broken: Example): readonly string[] {
  const before = exampleDocument(sound)
  const { changes } = differences(before, exampleDocument(broken))
  return changes.length > comparable ? [] : changes.map(({ message }) => message)
}

function findingsOn(rule: string, example: Example): readonly Finding[] {
  return checkDocument(exampleDocument(example), null)
    .all()
    .filter((finding) => finding.rule === rule)
}

function exampleDocument({ given, published }: Example): TopologyDocument {
  const doc = documentOf(given)
  if (published === undefined) return doc
  return {
    ...doc,
    published: {
      revision: 1,
      date: '2026-01-01T00:00:00Z',
      fingerprint: '0'.repeat(64),
      topology: published,
      overrides: [],
      layout: doc.layout,
    },
  }
}

function Weights({ facts }: { readonly facts: RuleFacts }) {
  return (
    <section>
      <h3>{text.versions}</h3>
      <table className="rule-table">
        <tbody>
          {versions.map((version) => {
            const severity = severityOn(facts, version)
            return (
              <tr key={version}>
                <th scope="row">{versionNames[version]}</th>
                <td>
                  {severity === null ? (
                    text.doesNotHold
                  ) : (
                    <>
                      <Mark severity={severity} /> {severityText[severity].one}
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Numbers({ numbers }: { readonly numbers: readonly RuleNumber[] }) {
  return (
    <section>
      <h3>{text.numbers}</h3>
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            {versions.map((version) => (
              <th key={version} scope="col">
                {version}
              </th>
            ))}
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number.what}>
              <th scope="row">{number.what}</th>
              {versions.map((version) => (
                <td key={version}>{thousands(limitOf(number, version).value)}</td>
              ))}
              <td>{[...new Set(versions.map((version) => sourceOf(number, version)))].join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function limitOf({ of }: RuleNumber, version: (typeof versions)[number]) {
  return 'value' in of ? of : of[version]
}

function sourceOf(number: RuleNumber, version: (typeof versions)[number]): string {
  const { title, section } = limitOf(number, version).source
  return text.numberSource(title, section)
}

function Contradicted({ contradiction }: { readonly contradiction: Contradiction }) {
  return (
    <section>
      <h3>{text.contradiction}</h3>
      <ul className="rule-readings">
        {contradiction.readings.map(({ says, source }) => (
          <li key={says}>
            {says}{' '}
            <span className="hint">
              {source.title} › {source.section}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <strong>{text.followed}</strong> {contradiction.followed}
      </p>
    </section>
  )
}

function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`
}
