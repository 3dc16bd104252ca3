/** How many random lives a property is tried on: so many, or for every property what the environment variable SIMULATION_RUNS says. */
export const runs = (usual: number): number => Number(process.env['SIMULATION_RUNS'] ?? usual)
