/** `width` is in characters of ordinary size. `detail`: left out where there is little room, as on a slide. */
export type OutColumn = { heading: string; width: number; align?: 'right'; detail?: true };

/** `about`: what a table holds, for those who have it read aloud. */
export type OutTable = {
	about: string;
	columns: readonly OutColumn[];
	rows: readonly (readonly (readonly string[])[])[];
};
