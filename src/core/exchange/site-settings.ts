/** A setting of a site that names a service. */
export interface SiteSetting {
  /** Its element in the settings of the site. */
  readonly element: string
  /** The attribute of a site of a .tbxml that says it with a unique id. */
  readonly attribute: string
}

/** The services that the settings of a site name. */
export const siteSettings = {
  federationRoute: { element: 'FederationRoute', attribute: 'FederationRouteServiceUniqueId' },
  defaultChat: { element: 'DefaultPersistentChatPool', attribute: 'DefaultPersistentChatServiceUniqueId' },
} as const satisfies Readonly<Record<string, SiteSetting>>

/** The type that a SiteConfiguration says of itself. */
export const siteConfigurationType =
  'Microsoft.Rtc.Management.Deploy.Internal.SiteConfigurations.OCSSiteConfiguration'
