import { act, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { App } from '../../src/app/App.tsx'
import { workbenchPart } from '../../src/app/panels/workbench-part.ts'
import { AppProvider } from '../../src/app/store/context.tsx'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'
import { appWith } from '../support/memory-ports.ts'

/** What the fetching of the workbench comes to; set by each story. */
const fetched = vi.hoisted(() => ({
  now: () =>
    Promise.resolve({ Workbench: () => <main>The workbench</main>, StatusLine: () => <span>2 sites</span> }),
}))

vi.mock(import('../../src/app/panels/workbench-part.ts'), async () => {
  const { lazyPart } = await import('../../src/app/ui/lazy-part.ts')
  return { workbenchPart: lazyPart(() => fetched.now()) }
})

const sound = documentOf(soundPair())

function open() {
  const { app } = appWith({ doc: sound })
  return render(
    <AppProvider app={app}>
      <App />
    </AppProvider>,
  )
}

/* In this order: what was fetched once stays. */
describe('the workbench', () => {
  it('is waited for with the welcome, so that no moment is empty', () => {
    open()
    expect(screen.getByRole('main', { name: 'Topology Builder' })).toBeVisible()
  })

  it('that cannot be loaded is said to be so, and what is open is kept', async () => {
    open()
    const works = fetched.now
    fetched.now = () => Promise.reject(new Error('offline'))
    await act(() => workbenchPart.load())
    fetched.now = works
    expect(screen.getByRole('alert')).toHaveTextContent(/could not be loaded.*Your work is kept\./)
    expect(screen.getByRole('textbox', { name: 'Name of the topology' })).toHaveValue(sound.name)
  })

  it('stands there once it is loaded', async () => {
    open()
    await act(() => workbenchPart.load())
    expect(screen.getByText('The workbench')).toBeVisible()
    expect(screen.getByRole('contentinfo')).toHaveTextContent('2 sites')
  })
})
