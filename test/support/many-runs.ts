import * as fc from 'fast-check'

/* Properties that do not say how often they are tried are tried as often as SIMULATION_RUNS says. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(process.env['SIMULATION_RUNS']) })
