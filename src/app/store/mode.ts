/** What a person does with the deployment: draws it, asks what it survives, lets it live on simulated time, or learns on another one. */
export type Mode = 'design' | 'analyze' | 'simulate' | 'drill'

/** Whether a deployment lives on simulated time in this mode. */
export const isLive = (mode: Mode): boolean => mode === 'simulate' || mode === 'drill'
