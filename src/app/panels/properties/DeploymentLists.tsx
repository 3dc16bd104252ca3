import { SimpleUrls } from './SimpleUrls.tsx'
import { SipDomains } from './SipDomains.tsx'

/** The SIP domains and the simple URLs of the deployment. */
export function DeploymentLists() {
  return (
    <>
      <SipDomains />
      <SimpleUrls />
    </>
  )
}
