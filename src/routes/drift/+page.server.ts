import { randomBytes } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import { app, ownData } from '#lib/server/app.ts';
import { operationsView } from '#lib/server/backup/operations-view.ts';
import { logError } from '#lib/server/log.ts';
import { troubleOf } from '#lib/server/warehouse/database-trouble.ts';
import { databaseText } from '#lib/text/backup.ts';
import { operationsText } from '#lib/text/operations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { view } }) => {
	if (view.isPublic) error(403, operationsText.public);
	const running = app();
	return { ...(await operationsView(running)), hasData: (await ownData(running)) !== 'nothing' };
};

export const actions: Actions = {
	copy: async ({ locals: { view } }) => {
		if (view.isPublic) error(403, operationsText.public);
		const { copying } = app();
		try {
			const { manifest } = await copying.makeAsked();
			return { lost: manifest.lost.map(({ fileName }) => fileName) };
		} catch (cause) {
			const trouble = troubleOf(cause);
			if (trouble === null) throw cause;
			logError(randomBytes(4).toString('hex'), 'copy', cause);
			return fail(507, { message: databaseText[trouble](copying.folder) });
		}
	}
};
