import { error } from '@sveltejs/kit';
import { OUT_FORMATS, OUT_VIEWS } from '#lib/server/exporting/out-names.ts';
import { exportView, OUT_MEDIA_TYPES } from '#lib/server/exporting/view-out.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

/** A page as a file: the page's own address after `?`, and in `id` what it is of. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const name = OUT_VIEWS.find((one) => one === params.vy);
	const format = OUT_FORMATS.find((one) => one === params.format);
	if (!name || !format) error(404, errorText.notFound);
	const address = { name, id: url.searchParams.get('id') ?? '', search: url.searchParams };
	const file = await exportView(locals, address, format);
	if ('refused' in file) error(404, file.refused);
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': OUT_MEDIA_TYPES[format],
			'content-disposition': `attachment; filename="${file.fileName}"`
		}
	});
};
