import { Tabs } from '@base-ui/react/tabs'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Review } from '#core/publish/review.ts'
import type { Finding } from '#core/rules/rule.ts'
import { dialogText } from '../text/dialogs.ts'
import { FindingRow } from './FindingRow.tsx'
import { realTime } from './real-time.ts'
import { TodoList } from './TodoList.tsx'

const text = dialogText.publish

/** How many rows a list of the review shows. */
const most = 200

/** The pages of the review: findings, what has changed, what it leaves to do. */
export function ReviewPages({
  doc,
  review,
  onOverride,
}: {
  readonly doc: TopologyDocument
  readonly review: Review
  readonly onOverride: (finding: Finding) => void
}) {
  const { findings, blockers, changes, layoutChanges, todo } = review
  const overridden = findings.filter(({ override }) => override !== null)
  const others = findings.filter((finding) => finding.override === null && !blockers.includes(finding))
  return (
    <Tabs.Root defaultValue="findings">
      <Tabs.List className="tabs-list dialog-tabs">
        <Tabs.Tab className="tab" value="findings">
          {text.tabs.findings(findings.length)}
        </Tabs.Tab>
        <Tabs.Tab className="tab" value="changes">
          {text.tabs.changes(changes.length)}
        </Tabs.Tab>
        <Tabs.Tab className="tab" value="todo">
          {text.tabs.todo(todo.length)}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel className="dialog-page" value="findings">
        {findings.length === 0 && <p className="hint">{text.noFindings}</p>}
        <FindingList title={text.blockers} findings={blockers} doc={doc} onOverride={onOverride} />
        <FindingList title={text.overridden} findings={overridden} doc={doc} onOverride={onOverride} />
        <FindingList title={text.others} findings={others} doc={doc} onOverride={onOverride} />
      </Tabs.Panel>
      <Tabs.Panel className="dialog-page" value="changes">
        <p className="hint">{sinceWhen(doc)}</p>
        {changes.length === 0 && <p>{text.noChanges}</p>}
        <ul className="note-list">
          {changes.slice(0, most).map((change, i) => (
            <li key={i}>{change.message}</li>
          ))}
        </ul>
        <More of={changes.length} />
        <p className="hint">{text.layoutOnly(layoutChanges)}</p>
      </Tabs.Panel>
      <Tabs.Panel className="dialog-page" value="todo">
        <TodoList todo={todo} />
      </Tabs.Panel>
    </Tabs.Root>
  )
}

function FindingList({
  title,
  findings,
  doc,
  onOverride,
}: {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly doc: TopologyDocument
  readonly onOverride: (finding: Finding) => void
}) {
  if (findings.length === 0) return null
  return (
    <section>
      <h3 className="dialog-section">
        {title} <span className="count">{findings.length}</span>
      </h3>
      <ul>
        {findings.slice(0, most).map((finding, i) => (
          <FindingRow key={i} finding={finding} topology={doc.topology} onOverride={onOverride} />
        ))}
      </ul>
      <More of={findings.length} />
    </section>
  )
}

function More({ of }: { readonly of: number }) {
  return of > most ? <p className="hint">{dialogText.andMore(of - most)}</p> : null
}

function sinceWhen({ published, origin }: TopologyDocument): string {
  if (published) return text.since(published.revision, realTime(published.date))
  return origin ? text.sinceImport : text.firstTime
}
