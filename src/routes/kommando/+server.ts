import { timingSafeEqual } from 'node:crypto';
import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '#lib/server/app.ts';
import { Command, type HandedFile } from '#lib/server/commands/command.ts';
import { backupFolderOf } from '#lib/server/config.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

/** The command line's door while the server holds the database. Only the one who can read the server's note gets in. */
export const GET: RequestHandler = ({ request }) => {
	admit(request);
	return json({ status: 'ok' });
};

export const POST: RequestHandler = async ({ request }) => {
	admit(request);
	const { own, config, read, localUser } = app();
	const form = await request.formData();
	const command = Command.parse(JSON.parse(z.string().parse(form.get('command'))));
	const dates = form.getAll('modified').map((date) => z.iso.date().parse(date));
	const files = await Promise.all(
		form
			.getAll('file')
			.filter((part): part is File => part instanceof File)
			.map(async (file, index): Promise<HandedFile> => {
				const bytes = new Uint8Array(await file.arrayBuffer());
				return { name: file.name, bytes, modified: dates[index] ?? '' };
			})
	);
	const backups = { folder: backupFolderOf(config, config.database), program: config.program };
	const context = { warehouse: own, files, read, uploadLimit: config.uploadLimit, backups, who: localUser };
	return json(await runCommand(command, { ...context, now: () => new Date().toISOString() }));
};

function admit(request: Request): void {
	const given = Buffer.from(request.headers.get('authorization') ?? '');
	const wanted = Buffer.from(`Bearer ${app().token}`);
	if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) error(404, errorText.notFound);
}
