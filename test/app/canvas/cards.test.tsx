import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../src/core/examples/notation.ts'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { Canvas } from '../../../src/app/canvas/Canvas.tsx'
import { renderApp } from '../../support/render-app.tsx'
import { wholeVocabulary } from './roles.ts'

const story = () => renderApp({ ui: <Canvas />, doc: placeMissing(documentOf(wholeVocabulary())) })
const card = (name: RegExp) => screen.getByRole('group', { name, hidden: true })

describe('on the canvas', () => {
  it('a role says its short name, what it is and how many computers it has', () => {
    story()
    const edge = within(card(/^ldn-edge\.contoso\.com, Edge pool/))
    expect(edge.getByText('ldn-edge')).toHaveAttribute('title', 'ldn-edge.contoso.com')
    expect(edge.getByText('Edge pool · 2 computers')).toBeInTheDocument()
    expect(edge.getByText('federation')).toBeInTheDocument()
  })

  it.each([
    [/^ldn-gw\./, 'PSTN gateway · 2 trunks'],
    [/^10\.20\.30\.40/, 'PSTN gateway · 1 trunk'],
    [/^rdg-sba\./, 'Survivable Branch Appliance · for ldn-pool'],
    [/^crk-sba\./, 'Survivable Branch Appliance · no pool'],
    [/^ldn-owas\./, 'Office Web Apps Server'],
  ])('%s says what stands out about it', (name, facts) => {
    story()
    expect(within(card(name)).getByText(facts)).toBeInTheDocument()
  })

  it('a gateway that is known by its address shows all of it', () => {
    story()
    expect(within(card(/^10\.20/)).getByText('10.20.30.40')).toBeInTheDocument()
  })

  it('a branch site says whose it is, and where that is not known', () => {
    story()
    expect(within(card(/^Reading/)).getByText('Branch site of London')).toBeInTheDocument()
    expect(within(card(/^Cork/)).getByText('Branch site, central site not known')).toBeInTheDocument()
    expect(within(card(/^London/)).getByText('Central site')).toBeInTheDocument()
  })
})
