import { error } from '@sveltejs/kit';
import { errorText } from '#lib/text/errors.ts';
import { meetingText } from '#lib/text/meetings.ts';

/** Meetings are working material. Errors: 403 in the public view. */
export function workOnly({ view }: Pick<App.Locals, 'view'>): void {
	if (view.isPublic) error(403, meetingText.public);
}

/** Why nothing may be written here; null where it may. */
export function writeRefusal({ simulated, view }: Pick<App.Locals, 'simulated' | 'view'>): string | null {
	if (simulated) return errorText.exampleIsReadOnly;
	if (view.isPublic) return meetingText.public;
	return view.day === null ? null : meetingText.errors.lookingBack;
}
