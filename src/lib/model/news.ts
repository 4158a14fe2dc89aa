/** One notice from a publisher's news list. It tells of an event and is never counted. `publishedAt` is ISO, in UTC. */
export type NewsItem = {
	id: string;
	publishedAt: string;
	type: string;
	place: string;
	title: string;
	summary: string;
	/** The notice's own page, or null where the file has no address. */
	url: string | null;
	row: number;
};
