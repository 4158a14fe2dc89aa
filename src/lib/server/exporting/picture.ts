import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/**
 * The only file that imports the drawer of pictures, and the fonts it draws with.
 *
 * Word and PowerPoint show SVG only in later versions, so documents get PNG. The drawer is WebAssembly: the same on every
 * system, nothing to compile or download. It takes no variable fonts, so that three weights lie beside the pages' own font.
 */

const FONT = 'Source Sans 3';
const WEIGHTS = [400, 600, 700];
const require = createRequire(import.meta.url);

let ready: Promise<Uint8Array[]> | undefined;

/** A drawing as PNG, `scale` points a pixel of it. Errors: throws on what is no SVG. */
export async function drawPicture(svg: string, scale: number): Promise<Uint8Array> {
	const fontBuffers = await (ready ??= prepare());
	const drawer = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: scale },
		background: '#ffffff',
		font: { fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT }
	});
	const drawn = drawer.render();
	const png = drawn.asPng();
	drawn.free();
	drawer.free();
	return png;
}

async function prepare(): Promise<Uint8Array[]> {
	await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
	const files = WEIGHTS.map((weight) =>
		require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)
	);
	return Promise.all(files.map(async (file) => new Uint8Array(await readFile(file))));
}
