/** How far the reading of a file has come: the page that is being read, of so many. */
export type ReadingProgress = { page: number; pages: number };

/** Told of each page as its reading begins. */
export type TellProgress = (progress: ReadingProgress) => void;
