import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Announcer } from '../../../src/app/ui/Announcer.tsx'
import { renderApp } from '../../support/render-app.tsx'

describe('what screen readers are told', () => {
  it('is polite, and assertive where something did not come about', () => {
    const { store } = renderApp({ ui: <Announcer /> })
    act(() => store.getState().announce('Done.'))
    expect(screen.getByText('Done.')).toHaveAttribute('aria-live', 'polite')
    act(() => store.getState().warn('Refused.'))
    expect(screen.getByText('Refused.')).toHaveAttribute('aria-live', 'assertive')
    expect(screen.queryByText('Done.')).toBeNull()
  })

  it('is heard twice where the same is said twice, for it stands in another place', () => {
    const { store } = renderApp({ ui: <Announcer /> })
    act(() => store.getState().warn('Refused.'))
    const first = screen.getByText('Refused.')
    act(() => store.getState().warn('Refused.'))
    expect(screen.getByText('Refused.')).not.toBe(first)
  })
})
