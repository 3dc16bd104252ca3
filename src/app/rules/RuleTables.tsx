import type { Contradiction, RuleFacts, RuleNumber } from '#core/rules/rule.ts'
import { severityOn } from '#core/rules/severity-on.ts'
import { thousands, versionNames } from '#core/words/words.ts'
import { documentedVersions, type DocumentedVersion } from '#core/tables/table.ts'
import { ruleBookText as text } from '../text/rule-book.ts'
import { severityText } from '../text/severities.ts'
import { Mark } from '../ui/Mark.tsx'

/** The severity of a law on each product version. */
export function SeverityTable({ facts }: { readonly facts: RuleFacts }) {
  return (
    <section>
      <h3>{text.versions}</h3>
      <table className="rule-table">
        <tbody>
          {documentedVersions.map((version) => {
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

/** The numbers that a law draws on, by version, with their sources. */
export function NumberTable({ numbers }: { readonly numbers: readonly RuleNumber[] }) {
  return (
    <section>
      <h3>{text.numbers}</h3>
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            {documentedVersions.map((version) => (
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
              {documentedVersions.map((version) => (
                <td key={version}>{thousands(limitOf(number, version).value)}</td>
              ))}
              <td>
                {[...new Set(documentedVersions.map((version) => sourceOf(number, version)))].join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function limitOf({ of }: RuleNumber, version: DocumentedVersion) {
  return 'value' in of ? of : of[version]
}

function sourceOf(number: RuleNumber, version: DocumentedVersion): string {
  const { title, section } = limitOf(number, version).source
  return text.numberSource(title, section)
}

/** Documents that say different things, and which one is followed. */
export function Contradicted({ contradiction }: { readonly contradiction: Contradiction }) {
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
