import { act, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { lazyPart, useLazyPart, type LazyPart } from '../../../src/app/ui/lazy-part.ts'

function Shown({ part }: { readonly part: LazyPart<string> }) {
  const loading = useLazyPart(part)
  return <p>{loading.state === 'here' ? loading.part : loading.state}</p>
}

describe('a part that is loaded later', () => {
  it('is waited for, and shown once it is here', async () => {
    const part = lazyPart(() => Promise.resolve('the part'))
    render(<Shown part={part} />)
    expect(screen.getByText('waiting')).toBeVisible()
    await act(() => part.load())
    expect(screen.getByText('the part')).toBeVisible()
  })

  it('stands there at once where it was loaded before', async () => {
    const part = lazyPart(() => Promise.resolve('the part'))
    await part.load()
    render(<Shown part={part} />)
    expect(screen.getByText('the part')).toBeVisible()
  })

  it('is fetched once, and again after a failure', async () => {
    const fetchIt = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('the part')
    const part = lazyPart<string>(fetchIt)
    render(<Shown part={part} />)
    await act(() => part.load())
    expect(screen.getByText('failed')).toBeVisible()
    await act(() => Promise.all([part.load(), part.load()]))
    expect(screen.getByText('the part')).toBeVisible()
    await act(() => part.load())
    expect(fetchIt).toHaveBeenCalledTimes(2)
  })
})
