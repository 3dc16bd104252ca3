import { lazy, Suspense, useEffect } from 'react'
import { useApp } from '../store/context.tsx'
import { NotLoaded } from './NotLoaded.tsx'

/** The dialogs are loaded after the first picture, which needs nothing of them. */
const loadDialogs = () => import('./ShownDialog.tsx')

const ShownDialog = lazy(async () => {
  try {
    return { default: (await loadDialogs()).ShownDialog }
  } catch {
    return { default: NotLoaded }
  }
})

/** The one dialog that is open, if any. */
export function Dialogs() {
  const open = useApp((state) => state.dialog !== null)
  // Ahead of time, so that the first dialog opens at once; a failure is met again, and told, when it is opened.
  useEffect(() => void loadDialogs().catch(() => undefined), [])
  return (
    open && (
      <Suspense fallback={null}>
        <ShownDialog />
      </Suspense>
    )
  )
}
