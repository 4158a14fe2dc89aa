/** A window's part in a show: it tells the others which slide it went to, and is told of theirs. */
export type Show = { tell(slide: number): void; leave(): void };

/** Windows of the same browser that show the same meeting follow each other, also without a network. `slide` is counted from 0. */
export function joinShow(meetingId: string, follow: (slide: number) => void): Show {
	const channel = new BroadcastChannel(`moten-${meetingId}`);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (typeof data === 'number' && Number.isInteger(data)) follow(data);
	};
	return { tell: (slide) => channel.postMessage(slide), leave: () => channel.close() };
}
