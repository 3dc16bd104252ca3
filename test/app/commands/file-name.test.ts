import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../src/app/commands/file-name.ts'

describe('the name of a download', () => {
  it.each([
    ['Contoso 2026_v1.2', 'Contoso 2026_v1.2'],
    ['Köln', 'Köln'],
    ['a/b\\c:d*e?"<f>|g', 'a-b-c-d-e-f-g'],
    ['<b>bold</b>', '-b-bold-b-'],
    ['  ', 'topology'],
    ['', 'topology'],
  ])('of "%s" is "%s"', (name, file) => {
    expect(fileNameOf(name)).toBe(file)
  })
})
