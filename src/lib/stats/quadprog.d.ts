/** The one function used of the package, which comes without types. Lists count from 1, as in the Fortran it was made from. */
declare module 'quadprog' {
	type List<T> = (T | undefined)[];
	const quadprog: {
		/** Minimises ½bᵀDb − dᵀb where Aᵀb ≥ b₀, the first `meq` of them as equations. `message` is '' where it succeeded. */
		solveQP(
			Dmat: List<number[]>,
			dvec: List<number>,
			Amat: List<number[]>,
			bvec: List<number>,
			meq: number
		): { solution: number[]; message: string };
	};
	export default quadprog;
}
