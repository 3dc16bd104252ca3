import { useMemo } from 'react'
import { overrideKey, type Baseline } from '#core/model/document.ts'
import type { Finding } from '#core/rules/rule.ts'
import { command } from '../../commands/commands.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { panelsOf, usePanels } from '../../store/panels.ts'
import { drawerText } from '../../text/drawer.ts'
import { Tip } from '../../ui/Tip.tsx'

const text = drawerText.baseline

/** The baseline of the document: its day, how much of it is settled, and the ways to deal with it. */
export function BaselineBar({
  baseline,
  findings,
}: {
  readonly baseline: Baseline
  readonly findings: readonly Finding[]
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const onlyNew = usePanels((panels) => panels.problems.onlyNew)
  const known = useMemo(() => findings.filter((finding) => finding.known).length, [findings])
  const settled = useMemo(() => baseline.findings.length - stillThere(findings), [baseline, findings])
  return (
    <>
      <span>{text.since(baseline.date, known, settled)}</span>
      <label className="problem-check">
        <input
          type="checkbox"
          checked={onlyNew}
          onChange={(event) => filterProblems({ onlyNew: event.target.checked })}
        />
        {text.onlyNew}
      </label>
      <Deed
        id="take-baseline"
        label={text.takeAnew}
        name={text.takeAnewName}
        hint={text.takeHint(findings.length)}
      />
      <Deed id="drop-baseline" label={text.dropWord} name={text.drop} hint={null} />
    </>
  )
}

function Deed({
  id,
  label,
  name,
  hint,
}: {
  readonly id: string
  /** What stands on it. */
  readonly label: string
  /** What it is called, which begins with that. */
  readonly name: string
  readonly hint: string | null
}) {
  const app = useAppHandle()
  const entry = command(id)
  const available = useApp(() => entry.available(app))
  const button = (
    <button
      type="button"
      className="link"
      aria-label={name}
      aria-disabled={available !== true}
      onClick={() => available === true && void entry.run(app)}
    >
      {label}
    </button>
  )
  const tip = available === true ? hint : available
  return tip === null ? button : <Tip text={tip}>{button}</Tip>
}

/** How many findings of the baseline are found again: by rule and targets, so several on one thing count once. */
function stillThere(findings: readonly Finding[]): number {
  const keys = findings.filter(({ known }) => known).map(({ rule, targets }) => overrideKey(rule, targets))
  return new Set(keys).size
}
