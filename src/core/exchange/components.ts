/*
 * The components and applications that ports and elements of both formats name, where what is read depends on a name
 * that is written: spelled as the files spell them. Readers compare them in lower case.
 */

/** The conference services of a pool. Instant messages are always there, the others only with "Conferencing". */
export const conferenceComponents = {
  messages: 'IMConf',
  web: 'DataConf',
  applicationSharing: 'AppSharingConf',
  audioVideo: 'AVConf',
} as const

/** The applications that switch a feature of a pool on, without `urn:application:`. */
export const featureApplications = {
  dialIn: { attendant: 'Caa', announcement: 'Cas' },
  enterpriseVoice: { callPark: 'Cps', responseGroup: 'RGS' },
  callAdmissionControl: { bandwidthPolicy: 'PDP' },
} as const

/** The services of an Edge pool, each the owner of its ports. */
export const edgeComponents = {
  access: 'AccessEdge',
  conferencing: 'DataEdge',
  av: 'MediaRelayEdge',
  xmpp: 'XmppFederationProxy',
  skypeSearch: 'SkypeSearchProxy',
} as const

/** The web site of a pool: other components of Web Services listen beside it. */
export const webSiteComponent = 'OCSWebSite'
