import { useMemo, useState } from 'react'
import type { Plan } from '#core/analyze/maintenance/plan.ts'
import { runbook } from '#core/analyze/maintenance/runbook.ts'
import { planWords } from '#core/analyze/maintenance/words.ts'
import { fileNameOf } from '../../commands/file-name.ts'
import { CopyButton } from '../../dialogs/CopyButton.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { maintenanceText as text } from '../../text/maintenance.ts'
import { namesOf } from '../now/choices.ts'
import { listText } from './list-text.ts'
import { PoolPlanShown } from './PoolPlanShown.tsx'
import { PrintedList } from './PrintedList.tsx'

/** The plan, pool by pool, with the ways to take it along: as a list, on paper, as a script. */
export function PlanShown({ plan }: { readonly plan: Plan }) {
  const topology = useApp(topologyOf)
  if (plan.pools.length === 0) return <p className="hint">{text.nothingChosen}</p>
  return (
    <>
      <TakeAlong plan={plan} />
      {plan.ignored.length > 0 && <p className="hint">{text.ignored(namesOf(topology, plan.ignored))}</p>}
      {plan.pools.map((pool) => (
        <PoolPlanShown key={pool.pool} plan={pool} />
      ))}
    </>
  )
}

function TakeAlong({ plan }: { readonly plan: Plan }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const name = useApp((state) => docOf(state).name)
  const [preview, setPreview] = useState(false)
  const [printing, setPrinting] = useState(false)
  return (
    <>
      <div className="buttons">
        <CopyButton text={() => listText(planWords(topology, plan))} label={text.copy}>
          {text.copy}
        </CopyButton>
        <button type="button" className="button" onClick={() => setPrinting(true)}>
          {text.print}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            app.ports.files.download(text.fileName(fileNameOf(name)), runbook(topology, plan, name))
          }
        >
          {text.download}
        </button>
        <button type="button" className="button" aria-expanded={preview} onClick={() => setPreview(!preview)}>
          {preview ? text.hide : text.preview}
        </button>
      </div>
      {preview && <Preview plan={plan} name={name} />}
      {printing && (
        <PrintedList
          title={text.printTitle(name)}
          parts={planWords(topology, plan)}
          onDone={() => setPrinting(false)}
        />
      )}
    </>
  )
}

function Preview({ plan, name }: { readonly plan: Plan; readonly name: string }) {
  const topology = useApp(topologyOf)
  const script = useMemo(() => runbook(topology, plan, name), [topology, plan, name])
  return (
    <section className="runbook" aria-label={text.runbook}>
      <p className="hint">{text.runbookHint}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and holds nothing else to focus */}
      <pre className="mono" tabIndex={0}>
        {script}
      </pre>
    </section>
  )
}
