import type { Area } from '../model/area.ts';
import type { Finding } from '../model/finding.ts';

/**
 * What there is to say of figures for periods when the area did not exist: zeros, which nobody has counted, and others,
 * which the publisher may have worked out afterwards. Unit of `figures` and `zeros`: values, the zeros among the figures.
 */
export function outsideFindings(
	area: Area,
	{ figures, zeros }: { figures: number; zeros: number } = { figures: 0, zeros: 0 }
): Finding[] {
	const about = (count: number) => ({
		place: { file: '' },
		text: area.name,
		details: { count, valid: [area.validFrom ?? '', area.validTo ?? ''].join('–') }
	});
	const findings: Finding[] = [];
	if (zeros > 0) findings.push({ code: 'zeros-outside-area', severity: 'info', ...about(zeros) });
	if (figures > zeros) findings.push({ code: 'values-outside-area', severity: 'warning', ...about(figures - zeros) });
	return findings;
}
