import type { CatalogueEntry } from '#core/catalogue/entry.ts'
import { examplesOf } from '#core/examples/index.ts'
import { showFindingsOf } from '../panels/problems/show-rule.ts'
import { ruleFacts } from '#core/check/rule-facts.ts'
import { useAppHandle, useFindings } from '../store/context.tsx'
import { ruleBookText as text } from '../text/rule-book.ts'
import { severityText } from '../text/severities.ts'
import { Mark } from '../ui/Mark.tsx'
import { ExamplePair } from './ExamplePair.tsx'
import { Contradicted, NumberTable, SeverityTable } from './RuleTables.tsx'

/** The page of one law, made from what the rule says of itself and from the topologies that test it. */
export function RulePage({
  entry,
  onClose,
}: {
  readonly entry: CatalogueEntry
  readonly onClose: () => void
}) {
  const facts = ruleFacts(entry.id)
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
      {examples && <ExamplePair examples={examples} onClose={onClose} />}
      {facts?.versions && <SeverityTable facts={facts} />}
      {facts?.numbers && <NumberTable numbers={facts.numbers} />}
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
    showFindingsOf(app, rule)
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
