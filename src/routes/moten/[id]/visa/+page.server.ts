import { error } from '@sveltejs/kit';
import { meetingMaterial } from '#lib/server/meetings/meeting-material.ts';
import { deckOf } from '#lib/server/meetings/meeting-page.ts';
import { slideView } from '#lib/server/meetings/slide-views.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { workOnly } from '../../work-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	workOnly(locals);
	const found = await meetingMaterial(locals, params.id);
	if (!found) error(404, meetingText.errors.noMeeting);
	const { slides, ...deck } = deckOf(found, locals.simulated);
	return {
		/** The slides fill the window. */
		bare: true,
		meetingId: params.id,
		forSpeaker: url.searchParams.has('anteckningar'),
		deck: { ...deck, slides: slides.map(slideView) }
	};
};
