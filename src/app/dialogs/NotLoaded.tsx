import { useAppHandle } from '../store/context.tsx'
import { frameText } from '../text/frame.ts'
import { topBarText } from '../text/top-bar.ts'

/** Stands in for the dialogs where they could not be loaded, so that the page stays usable. */
export function NotLoaded() {
  const app = useAppHandle()
  return (
    <div className="not-loaded note error" role="alert">
      <p>{frameText.notLoaded}</p>
      <button type="button" className="button" onClick={() => app.store.getState().show(null)}>
        {topBarText.notices.dismiss}
      </button>
    </div>
  )
}
