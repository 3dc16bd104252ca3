/** What we use of the package, which comes without types. */
declare module 'logic-solver' {
  /** A variable by its name, or a formula over variables. */
  type Formula = string | { readonly formula: never }
  interface Bits {
    readonly bits: readonly Formula[]
  }
  interface Solution {
    readonly getTrueVars: () => string[]
  }
  interface Solver {
    readonly require: (formula: Formula) => void
    readonly solve: () => Solution | null
    /** Adds the requirement that the sum is the smallest there is. */
    readonly minimizeWeightedSum: (
      solution: Solution,
      formulas: readonly Formula[],
      weights: readonly number[],
    ) => Solution
  }
  interface LogicSolver {
    readonly Solver: new () => Solver
    readonly or: (...operands: readonly Formula[]) => Formula
    readonly and: (...operands: readonly Formula[]) => Formula
    readonly not: (operand: Formula) => Formula
    readonly sum: (...operands: readonly Formula[]) => Bits
    readonly constantBits: (wholeNumber: number) => Bits
    readonly greaterThanOrEqual: (left: Bits, right: Bits) => Formula
  }
  const Logic: LogicSolver
  export default Logic
}
