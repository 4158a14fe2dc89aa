/** Who gave out the figures of an area, '' where nobody has said. */
export type AreaOrigin = { areaName: string; publisher: string; sourceId: string };

export type SurveyCheck =
	| { same: true; unknown: boolean }
	/** The publishers with the areas that each has asked. */
	| { same: false; publishers: { publisher: string; areas: string[] }[] };

/**
 * Whether figures of one measure come from one survey: different publishers ask in ways of their own, so their answers are no measure
 * of the areas. Where no publisher is known, several files may be one survey: then it is `unknown`, for the reader to check.
 */
export function sameSurvey(origins: readonly AreaOrigin[]): SurveyCheck {
	const byPublisher = new Map<string, string[]>();
	for (const { publisher, areaName } of origins) {
		byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), areaName]);
	}
	if (byPublisher.size > 1) {
		return { same: false, publishers: [...byPublisher].map(([publisher, areas]) => ({ publisher, areas })) };
	}
	const files = new Set(origins.map(({ sourceId }) => sourceId));
	return { same: true, unknown: byPublisher.has('') && files.size > 1 };
}
