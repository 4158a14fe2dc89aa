/** How often something may be tried by one sender. **Unit**: milliseconds. */
export type Attempts = {
	/** Null where it may be tried; otherwise after how many seconds it may be tried again. */
	refuse(sender: string): number | null;
};

/** At most `most` tries by one sender within `span`; `now` is the clock. */
export function countAttempts({ most, span }: { most: number; span: number }, now: () => number): Attempts {
	const tried = new Map<string, number[]>();
	return {
		refuse(sender) {
			const since = now() - span;
			for (const [one, times] of tried) if ((times.at(-1) ?? 0) < since) tried.delete(one);
			const times = (tried.get(sender) ?? []).filter((time) => time >= since);
			const [first] = times;
			if (times.length >= most && first !== undefined) {
				tried.set(sender, times);
				return Math.max(1, Math.ceil((first + span - now()) / 1000));
			}
			tried.set(sender, [...times, now()]);
			return null;
		}
	};
}
