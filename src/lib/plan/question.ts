import { foldCase } from './fold.ts';
import type { Field } from './field-words.ts';

/** What a question that heads a part of a plan is about, the first that fits. */
const QUESTIONS: readonly { pattern: RegExp; field: Field }[] = [
	{ pattern: /^hur ofta(?= |$)/u, field: 'when' },
	{ pattern: /^hur (?:går|gick|ligger) (?:det|vi)/u, field: 'status' },
	{
		pattern: /^(?:hur|så) (?:vet|mäter|mäts|ska (?:vi )?(?:mäta|följa)|följer|följs|utvärder|ser vi)/u,
		field: 'followUp'
	},
	{ pattern: /^(?:när|till när) .*(?:klar|färdig|senast)/u, field: 'ends' },
	{ pattern: /^när(?= |$)/u, field: 'when' },
	{
		pattern: /^(?:vem|vilka|vilken (?:aktör|förvaltning|enhet)) .*(?:med(?:verkar)?|deltar|samverkar|hjälper)(?= |$)/u,
		field: 'others'
	},
	{
		pattern:
			/^(?:av vem|vem|vilka)(?: (?:som )?(?:ansvar|gör|genomför|utför|håller|leder|äger|samordnar|ska)\p{L}*| är (?:huvud)?ansvarig)/u,
		field: 'responsible'
	},
	{ pattern: /^(?:vem|vilka)$/u, field: 'responsible' },
	{ pattern: /^varför(?= |$)|^vad beror/u, field: 'cause' },
	{ pattern: /^vad (?:vill|ska) .*(?:uppnå|nå|åstadkomma)|^vad är (?:målet|syftet)|^vart ska/u, field: 'goal' },
	{
		pattern:
			/^vad är (?:det för )?(?:problem|bekymr|utmaning)|^(?:vilka|vilket) (?:är )?problem|^hur (?:är|ser) (?:läget|nuläget|det ut)|^vad (?:har|säger|tycker|visar)/u,
		field: 'challenge'
	},
	{ pattern: /^var(?: (?:ska|sker|gör|genomförs)|$)/u, field: 'where' }
];
const ASKS_FOR_ACTIVITIES =
	/^vad (?:ska|gör|lovar|kommer|tänker|planerar|behöver)(?= |$)|^hur ska (?:vi|det) (?:göra|lösa|lösas|gå till)/u;

/** The field that a question asks for («Vem ansvarar?», «När ska det vara klart?»); undefined for other texts. */
export function fieldOfQuestion(text: string): Field | undefined {
	const folded = asked(text);
	return folded === null ? undefined : QUESTIONS.find(({ pattern }) => pattern.test(folded))?.field;
}

/** Whether the question is answered by what is done: «Vad ska vi göra?». */
export function asksForActivities(text: string): boolean {
	const folded = asked(text);
	return folded !== null && fieldOfQuestion(text) === undefined && ASKS_FOR_ACTIVITIES.test(folded);
}

function asked(text: string): string | null {
	const folded = foldCase(text);
	return folded.endsWith('?') ? folded.slice(0, -1).trim() : null;
}
