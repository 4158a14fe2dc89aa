import type { IndicatorSuggestion, Theme } from '#lib/model/link.ts';
import { matchThemes, type ThemeMatch } from './match-themes.ts';

/** The words of an activity that say what it is about. */
export type ActivityText = {
	title: string;
	measure?: string | null;
	measureItems?: readonly string[];
	challenge?: string | null;
	cause?: string | null;
	focusArea?: string | null;
	forum?: string | null;
};

export type SuggestedIndicators = { suggestions: IndicatorSuggestion[]; themes: Theme[] };

/**
 * Indicators that could follow the activity, with the words that led to each; the best founded first. `themes` are
 * the themes it belongs to, also those without a valid indicator: their notes say why and what to follow instead.
 *
 * The title decides. Its measure counts too where the title says nothing or names only work that is counted; what it
 * is against (challenge, cause) where neither says anything; the heading it stands under only when all else is silent.
 */
export function suggestIndicators(activity: ActivityText, themes: readonly Theme[]): SuggestedIndicators {
	const matches = decisiveMatches(activity, themes);
	const suggestions = new Map<string, IndicatorSuggestion>();
	for (const { theme, found } of matches) {
		for (const { indicatorId, reading } of theme.indicators) {
			if (suggestions.has(indicatorId)) continue;
			suggestions.set(indicatorId, { indicatorId, reading, reason: { why: 'theme', found, theme: theme.name } });
		}
	}
	return { suggestions: [...suggestions.values()], themes: matches.map(({ theme }) => theme) };
}

function decisiveMatches(activity: ActivityText, themes: readonly Theme[]): ThemeMatch[] {
	const inText = (...parts: (string | null | undefined)[]) => matchThemes(parts.filter(Boolean).join('\n'), themes);
	const title = inText(activity.title);
	const [first] = title;
	if (first?.theme.alone) return [first];
	if (title.some(({ theme }) => !isCountedWork(theme))) return title;
	const done = [...title];
	for (const match of inText(activity.measure, ...(activity.measureItems ?? []))) {
		if (!done.some(({ theme }) => theme === match.theme)) done.push(match);
	}
	if (done.length > 0) return done;
	const against = inText(activity.challenge, activity.cause);
	return against.length > 0 ? against : inText(activity.forum, activity.focusArea);
}

/** True for a theme whose only indicators count what was done. */
function isCountedWork({ indicators }: Theme): boolean {
	return indicators.length > 0 && indicators.every(({ reading }) => reading === 'production');
}
