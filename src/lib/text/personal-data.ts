type PersonalDataKind = 'e-mail' | 'telephone' | 'personal-identity-number';

const MARKS: Record<PersonalDataKind, string> = {
	'e-mail': '[e-postadress utelämnad]',
	telephone: '[telefonnummer utelämnat]',
	'personal-identity-number': '[personnummer utelämnat]'
};

/** What stands in the place of personal data that has been left out. */
export function personalDataMark(kind: PersonalDataKind): string {
	return MARKS[kind];
}

/** Names of the kinds of personal data, in the singular. */
export const PERSONAL_DATA: Record<PersonalDataKind, string> = {
	'e-mail': 'e-postadress',
	telephone: 'telefonnummer',
	'personal-identity-number': 'personnummer'
};
