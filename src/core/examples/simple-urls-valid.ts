import type { RuleExamples } from './example.ts'
import { simpleUrl, withSimpleUrls } from './shapes.ts'

/** Simple URLs with a host each, and one that begins the other. */
export const simpleUrlsValidExamples: RuleExamples = {
  rule: 'NAME-013',
  sound: {
    title: 'a host for each simple URL',
    given: withSimpleUrls(
      simpleUrl('Meet', 'https://meet.contoso.com', { domain: 'contoso.com' }),
      simpleUrl('Dialin', 'https://dialin.contoso.com'),
    ),
  },
  broken: {
    title: 'a simple URL that begins the other',
    given: withSimpleUrls(
      simpleUrl('Meet', 'https://sfb.contoso.com/meet', { domain: 'contoso.com' }),
      simpleUrl('Dialin', 'https://sfb.contoso.com'),
    ),
  },
}
