import { expect, it } from 'vitest'
import { namesWithRoom } from '../../../src/app/canvas/site-names.ts'

const at = (name: string, x: number, y = 0) => ({ site: { name }, box: { x, y, width: 360, height: 300 } })
const names = (zoom: number, ...sites: ReturnType<typeof at>[]) =>
  namesWithRoom(sites, { x: 0, y: 0, zoom, width: 1440, height: 900 }).map(({ site }) => site.name)

it('paints every name that stands apart', () => {
  expect(names(0.1, at('Amsterdam', 0), at('Dublin', 2000), at('Madrid', 0, 2000))).toEqual([
    'Amsterdam',
    'Dublin',
    'Madrid',
  ])
})

it('leaves out from far the name that would stand on another', () => {
  expect(names(0.05, at('Amsterdam', 0), at('Dublin', 510), at('Madrid', 2000))).toEqual([
    'Amsterdam',
    'Madrid',
  ])
})

it('paints every name from close, where it stands in the frame of its site', () => {
  expect(names(1, at('Amsterdam', 0), at('Dublin', 10))).toEqual(['Amsterdam', 'Dublin'])
})
