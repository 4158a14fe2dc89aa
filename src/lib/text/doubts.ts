import type { DoubtReason } from '#lib/model/doubt.ts';

/** Why an activity should be looked at, as a sentence. */
export const DOUBTS: Readonly<Record<DoubtReason, string>> = {
	'run-together': 'Kolumnerna går inte att skilja åt i texten. Allt efter den första ligger under åtgärd.',
	'several-activities': 'Namnet verkar rymma flera aktiviteter.',
	'title-cut': 'Namnet verkar avhugget.',
	'title-long': 'Namnet är mycket långt.',
	'from-elsewhere': 'En del av texten står på ett annat ställe i planen och har satts ihop med aktiviteten.',
	'no-responsible': 'Ingen ansvarig anges.',
	'no-focus-area': 'Inget samverkansområde anges.',
	'nothing-said': 'Planen säger varken vad som ska göras eller varför.',
	'same-title': 'En annan aktivitet har samma namn.',
	'question-mark': 'Ett frågetecken i planen: något är inte bestämt.'
};
