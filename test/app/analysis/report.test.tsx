import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ReportDialog } from '../../../src/app/analysis/report/ReportDialog.tsx'
import { documentOf, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { command } from '../../../src/app/commands/commands.ts'
import { renderApp } from '../../support/render-app.tsx'

const pair = topology(
  site(1, 'London', pool(2, 'ldn-pool', { servers: 8 })),
  site(3, 'Dublin', pool(4, '<b>dub</b>-pool', { servers: 3 })),
  paired(5, 2, 4),
)

function story(given: Topology = pair) {
  const onClose = vi.fn()
  const app = renderApp({
    doc: documentOf(given, { name: 'Contoso' }),
    ui: <ReportDialog onClose={onClose} />,
  })
  return { ...app, onClose }
}

/** Written also on a computer that is busy with other things. */
const paper = () => screen.findByRole('article', { name: 'What Contoso survives' }, { timeout: 10_000 })

describe('the report', () => {
  it('is a text with headings, tables and charts for every pool, names as they stand', async () => {
    story()
    const report = within(await paper())
    expect(report.getByRole('heading', { name: 'ldn-pool.contoso.com', level: 3 })).toBeInTheDocument()
    expect(report.getByRole('heading', { name: /^<b>dub<\/b>-pool/, level: 3 })).toBeInTheDocument()
    expect(report.getAllByRole('table').length).toBeGreaterThan(5)
    for (const chart of [
      /^Quorum of ldn-pool/,
      /^Share of losses survived: ldn-pool/,
      /^Users for each server: ldn-pool/,
    ])
      expect(report.getByRole('img', { name: chart })).toBeInTheDocument()
    expect(report.getByRole('img', { name: /^Double failures: ldn-pool/ })).toBeInTheDocument()
  })

  it('is printed by the browser once it is written', async () => {
    const { user, memory } = story()
    await paper()
    await user.click(screen.getByRole('button', { name: 'Print…' }))
    expect(memory.printed).toBe(1)
  })

  it('is kept as Markdown in which no name is markup', async () => {
    const { user, memory } = story()
    await paper()
    await user.click(screen.getByRole('button', { name: 'Save as Markdown' }))
    const [file] = memory.downloads
    expect(file!.name).toBe('What Contoso survives.md')
    expect(file!.text).toMatch(/^# What Contoso survives/)
    expect(file!.text).not.toContain('<b>')
  })

  it('gives chapters to all of many pools only when asked to', async () => {
    const many = topology(
      site(1, 'London', ...Array.from({ length: 25 }, (_, i) => pool(2 + i, `p${i}-pool`))),
    )
    const { user, store } = story(many)
    expect(store.getState().selection).toEqual([])
    await paper()
    const chapters = () => document.querySelectorAll('[data-section^="pool-"].level-2').length
    expect(chapters()).toBe(1)
    await user.click(screen.getByRole('checkbox', { name: 'A chapter for every one of the 25 pools' }))
    await waitFor(() => expect(chapters()).toBe(25))
  })

  it('says so where there is nothing to report on', () => {
    story(topology(site(1, 'London')))
    expect(screen.getByText(/There is no pool to report on/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Print…' })).toBeDisabled()
  })

  it('says so where it cannot be written', async () => {
    const { app, rerender, onClose } = story(topology(site(1, 'London')))
    rerender(<></>)
    const broken = {
      ...app,
      ports: {
        ...app.ports,
        analyst: { ...app.ports.analyst, report: () => Promise.reject(new Error('gone')) },
      },
    }
    const { AppProvider } = await import('../../../src/app/store/context.tsx')
    act(() => app.store.getState().open(documentOf(pair, { name: 'Contoso' })))
    rerender(
      <AppProvider app={broken}>
        <ReportDialog onClose={onClose} />
      </AppProvider>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be written/)
  })

  it('is a command of Analyze mode', () => {
    const { app, store } = story()
    const report = command('analysis-report')
    expect(report.available(app)).not.toBe(true)
    act(() => store.getState().setMode('analyze'))
    expect(report.available(app)).toBe(true)
    void report.run(app)
    expect(store.getState().dialog).toEqual({ kind: 'analysis-report' })
  })
})
