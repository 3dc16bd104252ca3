import { describe, expect, it } from 'vitest'
import { difference } from '../../../../src/core/exchange/xml/difference.ts'
import { written, type Written } from '../../../../src/core/exchange/xml/written.ts'

const cluster = (key: string, attributes: Record<string, string> = {}, children: Written[] = []) =>
  written('urn:t', 'Cluster', attributes, children, { key })
const top = (...children: Written[]) =>
  written('urn:t', 'Topology', {}, [written('urn:t', 'Clusters', {}, children)])
const clusters = ['Topology', 'Clusters']

describe('the difference of two trees', () => {
  it('is nothing for equal ones, whatever the order of attributes and blanks alone', () => {
    expect(difference(top(cluster('1')), top(cluster('1')))).toEqual([])
    expect(
      difference(
        written('', 'A', { a: '1', b: '2' }),
        written('', 'A', { b: '2', a: '1' }, [], { text: '\n ' }),
      ),
    ).toEqual([])
  })

  it('names attributes that are new, gone and other, with their values', () => {
    expect(difference(top(cluster('1', { a: '1', b: '2' })), top(cluster('1', { a: '3', c: '' })))).toEqual([
      { path: [...clusters, 'Cluster 1'], kind: 'attribute', name: 'a', from: '1', to: '3' },
      { path: [...clusters, 'Cluster 1'], kind: 'attribute', name: 'b', from: '2' },
      { path: [...clusters, 'Cluster 1'], kind: 'attribute', name: 'c', to: '' },
    ])
  })

  it('names texts', () => {
    const name = (text: string) => written('', 'Name', {}, [], { text })
    expect(difference(name('a'), name('b'))).toEqual([{ path: ['Name'], kind: 'text', from: 'a', to: 'b' }])
  })

  it('names children that are new and gone, not what is in them', () => {
    const inside = [cluster('in')]
    expect(difference(top(cluster('1', {}, inside)), top(cluster('2', {}, inside)))).toEqual([
      { path: [...clusters, 'Cluster 1'], kind: 'removed' },
      { path: [...clusters, 'Cluster 2'], kind: 'added' },
    ])
  })

  it('names the fewest children that moved', () => {
    const of = (keys: string) => top(...Array.from(keys, (key) => cluster(key)))
    const movedIn = (from: string, to: string) =>
      difference(of(from), of(to)).map(({ path, kind }) => `${path.at(-1)} ${kind}`)
    expect(movedIn('abcdef', 'fabcde')).toEqual(['Cluster f moved'])
    expect(movedIn('abcdef', 'bcdefa')).toEqual(['Cluster a moved'])
    expect(movedIn('abcdef', 'xbcdey')).toEqual([
      'Cluster a removed',
      'Cluster f removed',
      'Cluster x added',
      'Cluster y added',
    ])
  })

  it('numbers siblings of the same name and key', () => {
    const filler = () => written('urn:b', 'Filler')
    expect(difference(top(filler(), filler()), top(filler(), filler(), filler()))).toEqual([
      { path: [...clusters, 'Filler#3'], kind: 'added' },
    ])
    expect(
      difference(top(), top(cluster('1#2'), cluster('1'), cluster('1'), cluster('1'))).map(({ path }) =>
        path.at(-1),
      ),
    ).toEqual(['Cluster 1#2', 'Cluster 1', 'Cluster 1#3', 'Cluster 1#4'])
  })

  it('takes elements of another name or namespace for others, whatever their keys', () => {
    const of = (namespace: string, name: string) =>
      written('', 'A', {}, [written(namespace, name, {}, [], { key: 'k' })])
    expect(difference(of('', 'B'), of('', 'C')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(difference(of('', 'B'), of('urn:b', 'B')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(difference(written('', 'A'), written('', 'B'))).toEqual([
      { path: ['A'], kind: 'removed' },
      { path: ['B'], kind: 'added' },
    ])
  })
})
