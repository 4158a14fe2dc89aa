import { parseHTML } from 'linkedom';

/** An empty document for Plot to draw in on the server. A new one each time: drawing leaves nothing behind. */
export function chartDocument(): Document {
	return parseHTML('<!doctype html><html><body></body></html>').document;
}
