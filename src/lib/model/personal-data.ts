/** What identifies a private person and has no place in figures, exports or logs. */
export type PersonalDataKind = 'e-mail' | 'telephone' | 'personal-identity-number';

/** Where in the text something personal stands: characters `start` to, but not including, `end`. */
export type PersonalData = { kind: PersonalDataKind; start: number; end: number; text: string };

const E_MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;

/** YYMMDD-NNNN or YYYYMMDD-NNNN with `-`, `+` (a hundred years or older), a space or nothing between. */
const IDENTITY_NUMBER =
	/(?<![\d/-])(?<century>19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?<mark>[-+–\s]?)(?<last>\d{4})(?![\d/]|-\d)/g;

/**
 * +46 and other countries; 0 and an area code set apart from the number; mobile numbers without any mark.
 * Groups have two or three digits, so that «08-10 2024» is months of a year.
 */
const TELEPHONE =
	/(?<![\d+/]|\d[\s.,])(?:(?:\+|00)\d{1,3}[\s-]?(?:\(0\)\s?)?\d{1,3}(?:[\s-]?\d{2,3}){2,4}|\(?0(?:8|[1-9]\d{1,2})\)?(?:\s?[-–/]\s?|\s)(?:\d{5,8}|\d{2,3}(?:[\s-]\d{2,3}){1,3})|07\d{8})(?![\d/]|-\d)/g;

const FEWEST_DIGITS = 9; // with the area code; «08-12 13-17» is opening hours
const MOST_DIGITS = 15; // Source: ITU-T E.164

/**
 * E-mail addresses, telephone numbers, and personal identity and coordination numbers, in the order of the text.
 *
 * Source: Skatteverket on the form and check digit of personnummer and samordningsnummer (60 is added to the day).
 * With a hyphen a number counts when its date exists, even if the check digit is wrong: people mistype. Without one the
 * check digit must be right, since other ten-digit numbers are common.
 */
export function findPersonalData(text: string): PersonalData[] {
	const found: PersonalData[] = [];
	const add = (kind: PersonalDataKind, match: RegExpExecArray) => {
		const start = match.index;
		const end = start + match[0].length;
		if (!found.some((one) => start < one.end && one.start < end)) found.push({ kind, start, end, text: match[0] });
	};
	for (const match of text.matchAll(E_MAIL)) add('e-mail', match);
	for (const match of text.matchAll(IDENTITY_NUMBER))
		if (isIdentityNumber(match)) add('personal-identity-number', match);
	for (const match of text.matchAll(TELEPHONE)) if (hasTelephoneLength(match[0])) add('telephone', match);
	return found.sort((a, b) => a.start - b.start);
}

/** The text with everything personal exchanged for what `replacement` gives for its kind. */
export function withoutPersonalData(text: string, replacement: (kind: PersonalDataKind) => string): string {
	let rest = 0;
	let result = '';
	for (const { kind, start, end } of findPersonalData(text)) {
		result += text.slice(rest, start) + replacement(kind);
		rest = end;
	}
	return result + text.slice(rest);
}

function isIdentityNumber({ groups = {} }: RegExpExecArray): boolean {
	const { century, year = '', month = '', day = '', mark = '', last = '' } = groups;
	const days = Number(day) > 60 ? Number(day) - 60 : Number(day);
	// Without a century both are possible; the 29th of February exists in 2000 but not in 1900.
	const centuries = century ? [Number(century)] : [19, 20];
	if (!centuries.some((hundred) => isDate(hundred * 100 + Number(year), Number(month), days))) return false;
	return /^[-+–]$/.test(mark) || hasCheckDigit(year + month + day + last);
}

function isDate(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Luhn's check over ten digits: every other digit doubled, the digits of all summed, divisible by ten. */
function hasCheckDigit(tenDigits: string): boolean {
	const sum = [...tenDigits].map(Number).reduce((total, digit, index) => {
		const product = index % 2 === 0 ? digit * 2 : digit;
		return total + (product > 9 ? product - 9 : product);
	}, 0);
	return sum % 10 === 0;
}

function hasTelephoneLength(text: string): boolean {
	const digits = text.replace(/\D/g, '').length;
	return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
