import type { Transport } from '@sveltejs/kit';
import { Markup } from '#lib/model/markup.ts';

/** Whether what is being sent goes with its page; the server tells. */
let goesWithPage: () => boolean = () => false;

export function tellWhenWithPage(tell: () => boolean): void {
	goesWithPage = tell;
}

export const transport: Transport = {
	Markup: {
		encode: (value: unknown) => value instanceof Markup && [value.sent(goesWithPage())],
		decode: ([html]: [string]) => new Markup(html)
	}
};
