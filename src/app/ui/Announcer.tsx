import { useApp } from '../store/context.tsx'

/** Tells screen readers what happened. Two regions take turns, so that the same words twice are heard twice. */
export function Announcer() {
  const { text, count } = useApp((state) => state.announcement)
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{count % 2 === 0 ? text : ''}</div>
      <div aria-live="polite">{count % 2 === 1 ? text : ''}</div>
    </div>
  )
}
