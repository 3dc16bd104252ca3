import Logic from 'logic-solver'
import { fails, type Failure } from '../../src/core/outage/failure.ts'
import type { PartId } from '../../src/core/outage/part.ts'

/*
 * Minimal cut sets by a SAT solver of others: it finds an outage that fails, and then another that holds none of those
 * found before, until there is none.
 */

/** How many parts the smallest cut set has; `null` where nothing fails. */
export function smallestBySat(failure: Failure, parts: readonly PartId[]): number | null {
  const solver = solverFor(failure)
  const first = solver.solve()
  if (!first) return null
  const weights = parts.map(() => 1)
  return down(solver.minimizeWeightedSum(first, parts, weights).getTrueVars(), parts).length
}

/** Every minimal cut set. */
export function minimalBySat(failure: Failure, parts: readonly PartId[]): PartId[][] {
  const solver = solverFor(failure)
  const found: PartId[][] = []
  for (let solution = solver.solve(); solution; solution = solver.solve()) {
    const cut = shrunk(failure, down(solution.getTrueVars(), parts))
    found.push(cut)
    solver.require(Logic.not(Logic.and(...cut)))
  }
  return found
}

function solverFor(failure: Failure): InstanceType<typeof Logic.Solver> {
  const solver = new Logic.Solver()
  solver.require(formulaOf(failure))
  return solver
}

type Formula = Parameters<typeof Logic.not>[0]

function formulaOf(failure: Failure): Formula {
  switch (failure.kind) {
    case 'down':
      return failure.part
    case 'any':
      return Logic.or(...failure.of.map(formulaOf))
    case 'all':
      return Logic.and(...failure.of.map(formulaOf))
    case 'atLeast':
      return Logic.greaterThanOrEqual(
        Logic.sum(...failure.of.map(formulaOf)),
        Logic.constantBits(failure.count),
      )
  }
}

const down = (names: readonly string[], parts: readonly PartId[]): PartId[] => {
  const lost = new Set(names)
  return parts.filter((part) => lost.has(part))
}

/** Without what it fails without. */
function shrunk(failure: Failure, cut: readonly PartId[]): PartId[] {
  const left = new Set(cut)
  for (const part of cut) {
    left.delete(part)
    if (!fails(failure, left)) left.add(part)
  }
  return [...left]
}
