/** What a simple URL is for: phone access (`Dialin`), meetings (`Meet`) or administration (`Cscp`, the Control Panel). */
export type SimpleUrlComponent = 'Dialin' | 'Meet' | 'Cscp'

/** The simple URLs of one purpose and domain, of which one is active; the others keep old meetings reachable. */
export interface SimpleUrl {
  readonly component: SimpleUrlComponent
  /** The SIP domain that a meeting URL is for; `*` for the whole organisation. */
  readonly domain: string
  /** The active one, such as `https://meet.contoso.com`; '' for none. */
  readonly active: string
  /** All of them, the active one included. */
  readonly urls: readonly string[]
}
