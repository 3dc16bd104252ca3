import { Wrench } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import type { Fix } from '#core/fixes/fix.ts'
import type { FixPreview } from '#core/fixes/preview.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Finding } from '#core/rules/rule.ts'
import { useApp, useAppHandle, useFindings } from '../../store/context.tsx'
import { drawerText } from '../../text/drawer.ts'
import { Mark } from '../../ui/Mark.tsx'
import { applyFix, countFixable, fixEvery, readerProps } from './fix-deeds.ts'
import { certainFix, previewerOf, type FixTools } from './fix-tools.ts'
import { findingKey } from './finding-key.ts'

const text = drawerText.fixes

/** How many changes and findings of one fix are listed. */
const most = 6

/** The ways to settle a finding, each with what it changes, which findings it settles and which it brings. */
export function FixChoices({
  finding,
  doc,
  fixes,
  tools,
}: {
  readonly finding: Finding
  /** The document that the fixes are for. */
  readonly doc: TopologyDocument
  readonly fixes: readonly Fix[]
  readonly tools: FixTools
}) {
  const app = useAppHandle()
  const role = useApp((state) => state.role)
  // Judging what each fix would do takes a moment in large deployments: the line opens before it.
  const ready = useDeferredValue(true, false)
  const findings = useFindings().all()
  const today = app.ports.today()
  const previews = useMemo(
    () => (ready ? fixes.map(previewerOf(tools, doc, today)) : null),
    [ready, fixes, tools, doc, today],
  )
  const fixable = useMemo(
    () => (ready && certainFix(fixes) ? countFixable(tools, doc, findings, finding.rule) : 0),
    [ready, fixes, tools, doc, findings, finding.rule],
  )
  if (fixes.length === 0) return <p className="hint problem-no-fix">{text.none}</p>
  return (
    <section className="fixes" aria-label={text.title}>
      <ul className="fix-list">
        {fixes.map((fix, i) => (
          <FixChoice key={fix.title} fix={fix} finding={finding} preview={previews?.[i] ?? null} />
        ))}
      </ul>
      {fixable > 1 && (
        <button
          type="button"
          className="button small"
          {...readerProps(role)}
          onClick={() => fixEvery(app, tools, finding.rule)}
        >
          <Wrench size={13} aria-hidden />
          {text.all(fixable, finding.rule)}
        </button>
      )}
    </section>
  )
}

function FixChoice({
  fix,
  finding,
  preview,
}: {
  readonly fix: Fix
  readonly finding: Finding
  readonly preview: FixPreview | null
}) {
  const app = useAppHandle()
  const role = useApp((state) => state.role)
  return (
    <li className="fix">
      <div className="fix-head">
        <p className="fix-title">{fix.title}</p>
        <button
          type="button"
          className={fix.certain ? 'button small primary' : 'button small'}
          data-fix
          {...readerProps(role)}
          aria-label={text.applyThis(fix.title)}
          onClick={() => applyFix(app, fix)}
        >
          {text.apply}
        </button>
      </div>
      {preview ? <Preview preview={preview} of={finding} /> : <p className="hint">{text.working}</p>}
    </li>
  )
}

/** What a fix does, in three lines; of the findings that it settles, this one needs no words. */
function Preview({
  preview: { changes, solved, introduced },
  of,
}: {
  readonly preview: FixPreview
  readonly of: Finding
}) {
  const own = findingKey(of)
  const others = solved.filter((finding) => findingKey(finding) !== own)
  return (
    <dl className="fix-preview">
      {changes.length > 0 && (
        <>
          <dt>{text.changes}</dt>
          <dd>
            <ul>
              {changes.slice(0, most).map(({ message, kind }) => (
                <li key={`${kind} ${message}`}>{message}</li>
              ))}
            </ul>
            <Rest count={changes.length} />
          </dd>
        </>
      )}
      <dt>{text.solves}</dt>
      <dd>
        {text.solved(others.length < solved.length, others.length)}
        <Findings findings={others} />
      </dd>
      <dt>{text.introduces}</dt>
      <dd>
        {text.introduced(introduced.length)}
        <Findings findings={introduced} />
      </dd>
    </dl>
  )
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <>
      <ul>
        {findings.slice(0, most).map((finding) => (
          <li key={`${findingKey(finding)} ${finding.message}`} className="fix-finding">
            <Mark severity={finding.severity} label />
            <span>
              <span className="mono">{finding.rule}</span> {finding.message}
            </span>
          </li>
        ))}
      </ul>
      <Rest count={findings.length} />
    </>
  )
}

function Rest({ count }: { readonly count: number }) {
  return count > most ? <p className="hint">{text.andMore(count - most)}</p> : null
}
