import { useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'

/** Stands in for the dialogs where they could not be loaded, so that the page stays usable. */
export function NotLoaded() {
  const app = useAppHandle()
  return (
    <div className="not-loaded note error" role="alert">
      <p>{dialogText.notLoaded}</p>
      <button type="button" className="button" onClick={() => app.store.getState().show(null)}>
        {dialogText.close}
      </button>
    </div>
  )
}
