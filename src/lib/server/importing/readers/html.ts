import type { SourceDocument } from '#lib/model/document.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseHtml } from './html-tree.ts';

const START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/** Whether a text is a web page: prose with a stray tag is not. */
export function isHtml(text: string): boolean {
	return START.test(text.slice(0, 10_000).replace(/^\uFEFF/, ''));
}

/** A saved web page as blocks. Nothing of its markup is kept, and nothing that it points to is fetched. */
export function readHtml(text: string, encoding: SourceDocument['encoding'], file: string): SourceDocument {
	const blocks = htmlBlocks(parseHtml(text), file);
	return { file, format: 'html', ...(encoding ? { encoding } : {}), blocks };
}
