import { componentText } from '#lib/text/components.ts';

/** A field for a date as text: a browser's own date field speaks the browser's language and not the page's. */
export const dateField = {
	inputmode: 'numeric',
	pattern: '\\d{4}-\\d{2}-\\d{2}',
	placeholder: componentText.datePattern,
	title: componentText.dateForm
} as const;
