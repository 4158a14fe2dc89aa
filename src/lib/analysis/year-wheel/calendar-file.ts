import { addDays, addMonths } from '../../model/days.ts';
import type { Occasion } from '../../model/occasion.ts';

const MOST_OCTETS = 75; // of a line
const encoder = new TextEncoder();

/**
 * Occasions as a calendar that other programs read. Each is a whole day, or a whole month where only that is known; the same
 * occasion has the same id each time, so that reading it in again changes it and makes no copy. `stamp` is when the file is made, an ISO
 * date-time in UTC; `origin` the address that links lead to. **Source**: RFC 5545: lines end in CRLF and are folded at 75 octets.
 */
export function calendarFile(
	occasions: readonly Occasion[],
	{ name, stamp, origin }: { name: string; stamp: string; origin: string }
): string {
	const at = `${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Lagesbild//Arshjul//SV',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(name)}`,
		...occasions.flatMap((one) => eventOf(one, at, origin)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ id, on, isMonth, title, note, href, state }: Occasion, stamp: string, origin: string): string[] {
	const day = (date: string) => date.replaceAll('-', '');
	return [
		'BEGIN:VEVENT',
		`UID:${id.replaceAll(/[^\w.-]/g, '-')}@lagesbild`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${day(on)}`,
		// The end is the day after the last.
		`DTEND;VALUE=DATE:${day(isMonth ? addMonths(on, 1) : addDays(on, 1))}`,
		`SUMMARY:${escaped(title)}`,
		...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
		...(href?.startsWith('/') ? [`URL:${origin}${href}`] : []),
		...(state === 'expected' ? ['STATUS:TENTATIVE'] : []),
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	];
}

function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\\\')
		.replaceAll(/[;,]/g, (sign) => `\\${sign}`)
		.replaceAll(/\r\n?|\n/g, '\\n');
}

/** A long line goes on after a space on the next, and no letter is parted. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const letter of line) {
		const size = encoder.encode(letter).length;
		if (octets + size > MOST_OCTETS) {
			parts.push(part);
			[part, octets] = ['', 1];
		}
		part += letter;
		octets += size;
	}
	return [...parts, part].join('\r\n ');
}
