import type { Since } from '#lib/analysis/report/since-previous.ts';
import { changeClause, levelValue, periodOfLevel } from '#lib/text/report-numbers.ts';

type Item = { label: string; href: string | null };

/** What has changed since the previous document, in words. */
/** What has changed since the document before, ready to show. */
export type SinceView = ReturnType<typeof sinceView>;

export function sinceView({ rows, added, newSources, begun, finished }: Since) {
	const activity = ({ id, title }: { id: string; title: string }): Item => ({ label: title, href: `/aktivitet/${id}` });
	return {
		rows: rows.map(({ indicator, then, now, change, kind }) => ({
			indicatorId: indicator.indicatorId,
			name: indicator.name,
			then: `${levelValue(indicator, then)} (${periodOfLevel(then)})`,
			now: `${levelValue(indicator, now)} (${periodOfLevel(now)})`,
			change: changeClause(indicator, then, now, change),
			kind
		})),
		newSources: newSources.map(({ file, sourceId }): Item => ({ label: file, href: `/kallor/${sourceId}` })),
		added: added.map(({ name }): Item => ({ label: name, href: null })),
		begun: begun.map(activity),
		finished: finished.map(activity)
	};
}
