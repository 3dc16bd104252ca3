const rtc = 'urn:schema:Microsoft.Rtc.Management.'

/** The XML namespaces of the topology formats, from Lync Server 2010 to Skype for Business Server 2019. Compare these, never prefixes. */
export const namespaces = {
  topology: `${rtc}Deploy.Topology.2008`,
  roles: `${rtc}Deploy.ServiceRoles.2008`,
  builder: `${rtc}Deploy.TopologyBuilder.2008`,
  writable: `${rtc}Deploy.WritableTopology.2008`,
  simpleUrl: `${rtc}Settings.SimpleUrl.2008`,
  web: `${rtc}Deploy.WebServices.2011`,
  siteConfigurations: `${rtc}Deploy.SiteConfigurations.2008`,
  base: `${rtc}BaseTypes.2008`,
  legacyInput: `${rtc}Deploy.LegacyUserInput.2008`,
} as const
