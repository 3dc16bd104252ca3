import { lazy, Suspense } from 'react'
import { useApp } from '../store/context.tsx'
import { NotLoaded } from './NotLoaded.tsx'

/** The dialogs are loaded when the first one opens: nothing of them is needed for the first picture. */
const ShownDialog = lazy(async () => {
  try {
    return { default: (await import('./ShownDialog.tsx')).ShownDialog }
  } catch {
    return { default: NotLoaded }
  }
})

/** The one dialog that is open, if any. */
export function Dialogs() {
  const open = useApp((state) => state.dialog !== null)
  return (
    open && (
      <Suspense fallback={null}>
        <ShownDialog />
      </Suspense>
    )
  )
}
