/** The one function used of the package, which comes without types. Lists count from 1, as in the Fortran it was made from. */
declare module 'quadprog' {
	/** Minimises ½bᵀDb − dᵀb where Aᵀb ≥ b₀, the first `meq` of them as equations. `message` is '' where it succeeded. */
	function solveQP(
		Dmat: (number[] | undefined)[],
		dvec: (number | undefined)[],
		Amat: (number[] | undefined)[],
		bvec: (number | undefined)[],
		meq: number
	): { solution: number[]; message: string };
	const quadprog: { solveQP: typeof solveQP };
	export default quadprog;
}
