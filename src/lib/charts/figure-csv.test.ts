import { expect, test } from 'vitest';
import { csvCell } from './figure-csv.ts';

test('a cell that a spreadsheet would run as a formula is disarmed, a negative number is not', () => {
	expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
	for (const start of ['+', '-', '@']) expect(csvCell(`${start}SUM(A1)`)).toBe(`'${start}SUM(A1)`);
	expect(csvCell('\t=1')).toBe(`"'\t=1"`);
	expect(csvCell('-12,5')).toBe('-12,5');
	expect(csvCell('-12,5+A1')).toBe("'-12,5+A1");
});
test('semicolons, quotes and line breaks are quoted', () => {
	expect(csvCell('rån; stöld')).toBe('"rån; stöld"');
	expect(csvCell('kallat "Vår"')).toBe('"kallat ""Vår"""');
	expect(csvCell('a\nb')).toBe('"a\nb"');
	expect(csvCell('Fisksätra')).toBe('Fisksätra');
});
