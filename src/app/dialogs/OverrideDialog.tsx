import { useId, useState } from 'react'
import { overrideFinding } from '#core/edit/override-finding.ts'
import { removeOverride } from '#core/edit/remove-override.ts'
import type { Finding } from '#core/rules/rule.ts'
import { ruleFacts } from '#core/check/rule-facts.ts'
import { readOnly } from '../commands/conditions.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { WhyButton } from './WhyButton.tsx'

const text = dialogText.override

/** The least length of a reason, in characters without blanks around it. */
const shortest = 10

/** Takes the written reason to live with an unsupported configuration, or takes it back. */
export function OverrideDialog({
  finding,
  onClose,
}: {
  readonly finding: Finding
  readonly onClose: () => void
}) {
  const app = useAppHandle()
  const fixed = useApp(() => readOnly(app) || null)
  const [reason, setReason] = useState(finding.override?.reason ?? '')
  const [author, setAuthor] = useState(finding.override?.author ?? '')
  const [expires, setExpires] = useState(finding.override?.expires ?? '')
  const id = useId()

  const { rule, targets } = finding
  const today = app.ports.today()
  const missing = shortest - reason.trim().length
  const reasonProblem = missing > 0 ? text.reasonTooShort(missing) : null
  const dayProblem = expires !== '' && expires < today ? text.expired(today) : null
  const why = fixed ?? reasonProblem ?? dayProblem

  const save = () => {
    const override = {
      rule,
      targets,
      reason: reason.trim(),
      author: author.trim() || null,
      expires: expires || null,
    }
    app.store.getState().edit(overrideFinding, override)
    app.store.getState().announce(text.saved(rule))
    onClose()
  }
  const takeBack = () => {
    app.store.getState().edit(removeOverride, { rule, targets })
    app.store.getState().announce(text.removed(rule))
    onClose()
  }

  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      footer={
        <>
          {finding.override && (
            <WhyButton className="button danger" why={fixed} onClick={takeBack}>
              {text.remove}
            </WhyButton>
          )}
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <WhyButton className="button primary" why={why} onClick={save}>
            {text.save}
          </WhyButton>
        </>
      }
    >
      <About finding={finding} />
      <div className="field">
        <label htmlFor={`${id}-reason`}>{text.reason}</label>
        <textarea
          id={`${id}-reason`}
          className="input"
          rows={3}
          required
          value={reason}
          aria-describedby={`${id}-reason-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
        <p id={`${id}-reason-hint`} className="hint">
          {reason !== '' && reasonProblem !== null ? reasonProblem : text.reasonHint}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-author`}>{text.author}</label>
        <input
          id={`${id}-author`}
          className="input"
          value={author}
          onChange={(event) => setAuthor(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-expires`}>{text.expires}</label>
        <input
          id={`${id}-expires`}
          className="input"
          type="date"
          min={today}
          value={expires}
          aria-invalid={dayProblem !== null}
          aria-describedby={`${id}-expires-hint`}
          onChange={(event) => setExpires(event.target.value)}
        />
        <p id={`${id}-expires-hint`} className={dayProblem === null ? 'hint' : 'hint bad'}>
          {dayProblem ?? text.expiresHint}
        </p>
      </div>
    </Dialog>
  )
}

/** The law and what the finding says. */
function About({ finding }: { readonly finding: Finding }) {
  const rule = ruleFacts(finding.rule)
  return (
    <dl className="facts stacked">
      <dt>
        {text.law} <span className="mono">{finding.rule}</span>
      </dt>
      <dd>
        {rule?.law} {rule?.reason}
        {rule && <p className="hint">{text.source(rule.source.title, rule.source.section)}</p>}
      </dd>
      <dt>{text.says}</dt>
      <dd>
        {finding.message} {finding.todo}
      </dd>
    </dl>
  )
}
