import { useEffect } from 'react'
import { command } from '../commands/commands.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { topBarText } from '../text/top-bar.ts'

/** How long a notice stays, milliseconds of real time. What it offers stays possible afterwards. */
const stays = 9000

/** Says what was just done and offers to take it back. Spoken by the announcer, so silent here. */
export function NoticeBar() {
  const app = useAppHandle()
  const notice = useApp((state) => state.notice)
  useEffect(() => {
    if (!notice) return undefined
    const timer = window.setTimeout(() => app.store.getState().dismiss(), stays)
    return () => window.clearTimeout(timer)
  }, [app, notice])
  if (!notice) return null
  const { action } = notice
  const act = () => {
    app.store.getState().dismiss()
    if (action === 'undo') void command('undo').run(app)
    else action?.run()
  }
  return (
    <section className="notice" aria-label={topBarText.notices.label}>
      <span>{notice.action === 'undo' ? topBarText.notices.done(notice.text) : notice.text}</span>
      {action !== null && (
        <button type="button" onClick={act}>
          {action === 'undo' ? topBarText.notices.undo : action.label}
        </button>
      )}
      <button type="button" onClick={() => app.store.getState().dismiss()}>
        {topBarText.notices.dismiss}
      </button>
    </section>
  )
}
