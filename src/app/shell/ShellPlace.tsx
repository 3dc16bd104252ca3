import { useEffect } from 'react'
import { useApp, useAppHandle } from '../store/context.tsx'
import { shellText as text } from '../text/shell.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { shellPart } from './shell-part.ts'

/** Where the shell of Simulate mode stands once it is here: until then it says that it is on its way, or that it cannot be had. */
export function ShellPlace() {
  const app = useAppHandle()
  const loading = useLazyPart(shellPart)
  const hasBegun = useApp(({ simulation }) => simulation !== null)
  useEffect(() => void shellPart.load(), [])
  if (loading.state === 'failed')
    return (
      <div className="drawer-empty" role="alert">
        <p>{text.notLoaded}</p>
        <button type="button" className="button" onClick={() => void shellPart.load()}>
          {text.again}
        </button>
      </div>
    )
  if (loading.state === 'waiting' || !hasBegun) return <p className="drawer-empty">{text.loading}</p>
  const { ShellPanel, simulateShell } = loading.part
  return <ShellPanel shell={simulateShell(app)} />
}
