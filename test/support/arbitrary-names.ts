import * as fc from 'fast-check'

/** Any text, often one that is hard on files and pages. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('ldn-pool.contoso.com', 'LDN-POOL.contoso.com', 'sql01', 'London'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '</script>',
      "o'hara’s",
      '__proto__',
      'constructor',
      '\u0000',
      '\ud800',
      'e\u0301',
      'é',
      '\u202e',
      '"\\\r\n',
    ),
  },
)
