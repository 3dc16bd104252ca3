import { useEffect, useLayoutEffect, useState } from 'react'
import { useApp, useAppHandle } from '../store/context.tsx'
import { shellText as text } from '../text/shell.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { shellPart } from './shell-part.ts'
import type { Shell } from './shell.ts'

/** Where the shell of Simulate mode stands once it is here: until then it says that it is on its way, or that it cannot be had. */
export function ShellPlace() {
  const app = useAppHandle()
  const loading = useLazyPart(shellPart)
  const hasBegun = useApp(({ simulation }) => simulation !== null)
  const part = loading.state === 'here' && hasBegun ? loading.part : null
  const [shell, setShell] = useState<Shell | null>(null)
  useEffect(() => void shellPart.load(), [])
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- opening it writes to the store, which no rendering may
    if (part) setShell(part.simulateShell(app))
  }, [app, part])
  if (loading.state === 'failed')
    return (
      <div className="drawer-empty" role="alert">
        <p>{text.notLoaded}</p>
        <button type="button" className="button" onClick={() => void shellPart.load()}>
          {text.again}
        </button>
      </div>
    )
  if (!part || !shell) return <p className="drawer-empty">{text.loading}</p>
  const { ShellPanel } = part
  return <ShellPanel shell={shell} />
}
