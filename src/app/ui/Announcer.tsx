import { useApp } from '../store/context.tsx'

/** Tells screen readers what happened. Two regions of each kind take turns, so that the same words twice are heard twice. */
export function Announcer() {
  const { text, count, isUrgent } = useApp((state) => state.announcement)
  const turn = (isUrgent ? 2 : 0) + (count % 2)
  const said = (region: number) => (region === turn ? text : '')
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{said(0)}</div>
      <div aria-live="polite">{said(1)}</div>
      <div aria-live="assertive">{said(2)}</div>
      <div aria-live="assertive">{said(3)}</div>
    </div>
  )
}
