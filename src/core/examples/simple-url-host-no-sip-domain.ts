import type { RuleExamples } from './example.ts'
import { simpleUrl, withSimpleUrls } from './shapes.ts'

const dialin = simpleUrl('Dialin', 'https://dialin.contoso.com')

/** A meeting URL with a host of its own, and one on the SIP domain. */
export const simpleUrlHostNoSipDomainExamples: RuleExamples = {
  rule: 'NAME-014',
  sound: {
    title: 'a host beside the SIP domain',
    given: withSimpleUrls(simpleUrl('Meet', 'https://meet.contoso.com'), dialin),
  },
  broken: {
    title: 'the SIP domain as the host',
    given: withSimpleUrls(simpleUrl('Meet', 'https://contoso.com/meet'), dialin),
  },
}
