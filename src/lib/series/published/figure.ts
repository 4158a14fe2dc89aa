import type { Table } from '../../model/document.ts';
import { findDecimalSign, parseNumber, type ParsedNumber } from '../number.ts';

/**
 * How the figures of a table are read. A stored number has its decimal point whatever it looks like beside others: «7.125»
 * in a workbook or in JSON is never seven thousand. Written text follows the sign that most of its cells show.
 */
export function figureReader(table: Table, texts: readonly string[]): (text: string) => ParsedNumber {
	// Readers give the lines of text files only; those of JSON begin with the header's 0.
	const isStored = table.lines === undefined || table.lines[0] === 0;
	const sign = findDecimalSign(texts);
	return (text) => {
		const plain = text.trim();
		if (isStored && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return { value: Number(plain) };
		return parseNumber(text, sign);
	};
}
