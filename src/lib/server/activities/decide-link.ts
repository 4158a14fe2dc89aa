import type { LinkTarget } from '#lib/analysis/undecided-links.ts';
import type { LinkState } from '#lib/model/link.ts';
import { indicators } from '../warehouse/queries/catalogue.ts';
import { decideArea, decideIndicator } from '../warehouse/queries/link-writing.ts';
import { activityAreas, activityIndicators } from '../warehouse/queries/plans.ts';
import { ACTIVITY_AREA, ACTIVITY_INDICATOR, AUDIT } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A decision by a person. `at` is an ISO date-time in UTC. */
export type Decision = {
	activityId: string;
	target: LinkTarget;
	state: LinkState;
	who: string;
	at: string;
};

/**
 * Writes what somebody has decided of a link, with a line in the log. A link that nobody suggested is made by confirming it.
 * Later readings of the plan leave the decision as it is; taking it back makes it a suggestion again.
 */
export async function decideLink(warehouse: Warehouse, decision: Decision): Promise<void> {
	await warehouse.write((transaction) => decide(transaction, decision));
}

/**
 * Writes decisions on links that are still suggestions, all or none. One that somebody has decided meanwhile stays as it is:
 * `meanwhile` tells how many.
 */
export async function decideSuggested(
	warehouse: Warehouse,
	decisions: readonly Decision[]
): Promise<{ decided: number; meanwhile: number }> {
	return warehouse.write(async (transaction) => {
		const activityIds = [...new Set(decisions.map(({ activityId }) => activityId))];
		const areaLinks = await transaction.read(activityAreas, { activityIds });
		const indicatorLinks = await transaction.read(activityIndicators, { activityIds });
		const open = new Set(
			[
				...areaLinks.map(({ areaCode, ...link }) => ({ ...link, key: `area:${areaCode}` })),
				...indicatorLinks.map(({ indicatorId, ...link }) => ({ ...link, key: `indicator:${indicatorId}` }))
			].flatMap(({ activityId, key, state }) => (state === 'suggested' ? [`${activityId} ${key}`] : []))
		);
		const held = decisions.filter(({ activityId, target }) => open.has(`${activityId} ${target.kind}:${target.id}`));
		for (const decision of held) await decide(transaction, decision);
		return { decided: held.length, meanwhile: decisions.length - held.length };
	});
}

async function decide(transaction: Transaction, decision: Decision): Promise<void> {
	const before =
		decision.target.kind === 'area' ? await setArea(transaction, decision) : await setIndicator(transaction, decision);
	await transaction.append('audit', AUDIT, [
		[
			decision.at,
			decision.who,
			'decide-link',
			`activity:${decision.activityId} ${decision.target.kind}:${decision.target.id}`,
			before,
			decision.state
		]
	]);
}

async function setArea(
	transaction: Transaction,
	{ activityId, target, state, ...by }: Decision
): Promise<string | null> {
	const links = await transaction.read(activityAreas, { activityIds: [activityId] });
	const known = links.find(({ areaCode }) => areaCode === target.id);
	const decided = madeBy(state, by);
	if (known) {
		await transaction.read(decideArea, { activityId, areaCode: target.id, state, ...decided });
	} else if (state === 'confirmed') {
		await transaction.append('activity_area', ACTIVITY_AREA, [
			[activityId, target.id, state, JSON.stringify({ why: 'chosen' }), by.at, by.who]
		]);
	}
	return known?.state ?? null;
}

async function setIndicator(
	transaction: Transaction,
	{ activityId, target, state, ...by }: Decision
): Promise<string | null> {
	const links = await transaction.read(activityIndicators, { activityIds: [activityId] });
	const known = links.find(({ indicatorId }) => indicatorId === target.id);
	const decided = madeBy(state, by);
	if (known) {
		await transaction.read(decideIndicator, { activityId, indicatorId: target.id, state, ...decided });
	} else if (state === 'confirmed') {
		const indicator = (await transaction.read(indicators, {})).find(({ id }) => id === target.id);
		if (!indicator) return null;
		const reason = JSON.stringify({ why: 'chosen' });
		const row = [activityId, target.id, state, indicator.reading, reason, by.at, by.who, null, null, null, null];
		await transaction.append('activity_indicator', ACTIVITY_INDICATOR, [row]);
	}
	return known?.state ?? null;
}

function madeBy(state: LinkState, { at, who }: { at: string; who: string }) {
	return state === 'suggested' ? { at: null, who: null } : { at, who };
}
