import type { Attention } from '#lib/analysis/activity-attention.ts';
import type { Pace, Progress } from '#lib/analysis/activity-pace.ts';
import type { ActivityStatus, DoneSpan } from '#lib/model/activity.ts';
import type { ShownExpectation } from '#lib/model/expected-effect.ts';
import type { Span } from '#lib/model/follow-up.ts';

/** One activity of a plan as its list and board show it. Dates are ISO dates. */
export type PlanLine = {
	id: string;
	title: string;
	focusArea: string | null;
	responsible: string | null;
	organisations: readonly string[];
	when: string | null;
	planned: Span;
	actual: DoneSpan | null;
	status: ActivityStatus | null;
	attention: Attention;
	doneCount: number | null;
	pace: Pace | null;
	progress: Progress | null;
	latest: { id: string; onDate: string; note: string } | null;
	areas: readonly { code: string; name: string }[];
	indicators: readonly { id: string; name: string; suggested: boolean }[];
	expected: readonly (ShownExpectation & { areaName: string })[];
};
