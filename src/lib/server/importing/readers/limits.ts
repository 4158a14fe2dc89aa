/** More columns than any plan or publisher's table has; a wider one is a mistake or an attack. */
export const MOST_COLUMNS = 400;
/** Pages of a PDF; the longest plans have about a hundred. */
export const MOST_PAGES = 500;
/** How long the reading of one PDF may take. Unit: milliseconds. */
export const LONGEST_READING = 9_000;
/** Cells of one table: ten million, a hundred times what publishers have. */
export const MOST_CELLS = 10_000_000;
/** Shapes of one map: three times the smallest statistical areas of the whole country. */
export const MOST_FEATURES = 20_000;
