import { expect, test } from 'vitest';
import { isNeed } from './need.ts';

test.each([
	'Behov av fler vuxna ute på kvällarna.',
	'Det finns ett behov av samordning.',
	'Behovet av stöd är stort.',
	'Behov: fler mötesplatser'
])('«%s» is a need', (cause) => expect(isNeed(cause)).toBe(true));

test.each([
	'Gångtunneln är mörk och svår att överblicka.',
	'Unga saknar någonstans att vara.',
	'Bedragare utnyttjar äldres behov av sällskap.',
	''
])('«%s» is a cause', (cause) => expect(isNeed(cause)).toBe(false));
