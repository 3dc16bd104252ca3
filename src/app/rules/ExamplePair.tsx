import { checkDocument } from '#core/check/check.ts'
import { exampleDocument, type Example, type RuleExamples } from '#core/examples/example.ts'
import { differences } from '#core/compare/difference.ts'
import type { Finding } from '#core/rules/rule.ts'
import { showFindingsOf } from '../panels/problems/show-rule.ts'
import { openDocument } from '../session/opening.ts'
import { useAppHandle } from '../store/context.tsx'
import { ruleBookText as text } from '../text/rule-book.ts'
import { Mark } from '../ui/Mark.tsx'
import { Miniature } from './Miniature.tsx'

/** A law kept and broken, as drawings, with what the rule says and what makes the difference; the broken one can be opened. */
export function ExamplePair({
  examples,
  onClose,
}: {
  readonly examples: RuleExamples
  readonly onClose: () => void
}) {
  const app = useAppHandle()
  const { rule, sound, broken } = examples
  const said = findingsOn(rule, broken)
  const changes = whatDiffers(sound, broken)
  const openBroken = () => {
    onClose()
    openDocument(app, { ...exampleDocument(broken), name: text.exampleName(rule) })
    showFindingsOf(app, rule)
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

function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`
}
