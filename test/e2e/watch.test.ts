import { expect, test } from './app.ts'

/* The watch over the page is only worth something if it sees what it is there for. */

const deeds: readonly (readonly [what: string, deed: () => void, report: RegExp])[] = [
  ['an error on the console', () => console.error('planted'), /Console: planted/],
  [
    'an error that nothing catches',
    () =>
      void setTimeout(() => {
        throw new Error('planted')
      }),
    /Uncaught: .*planted/,
  ],
  ['a promise that nothing catches', () => void Promise.reject(new Error('planted')), /Uncaught: .*planted/],
  [
    'a style that the Content-Security-Policy forbids',
    () =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'b { color: red }' }),
      ),
    /Console: .*Content.Security.Policy.*style-src/,
  ],
  [
    'a script that the Content-Security-Policy forbids',
    () => {
      const script = document.createElement('script')
      script.src = 'data:text/javascript,0'
      document.head.append(script)
    },
    /Console: .*Content.Security.Policy.*script-src/,
  ],
  [
    'an image of another origin',
    () => document.body.append(Object.assign(new Image(), { src: 'http://localhost:9/a.png' })),
    /Console: .*Content.Security.Policy.*img-src/,
  ],
  [
    'a request that leaves the origin',
    () => Object.assign(document.createElement('a'), { href: 'http://localhost:9/' }).click(),
    /Request to http:\/\/localhost:9\//,
  ],
]

for (const [what, deed, report] of deeds) {
  test(`the watch sees ${what}`, async ({ page, mishaps }) => {
    await page.goto('./')
    await page.evaluate(deed)
    await expect.poll(() => mishaps.join('\n')).toMatch(report)
    mishaps.length = 0
  })
}
