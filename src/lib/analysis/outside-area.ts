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
	const valid = [area.validFrom ?? '', area.validTo ?? ''].join('–');
	const about = (code: 'zeros-outside-area' | 'values-outside-area', count: number): Finding => ({
		code,
		severity: code === 'zeros-outside-area' ? 'info' : 'warning',
		place: { file: '' },
		text: area.name,
		details: { count, valid }
	});
	return [
		...(zeros > 0 ? [about('zeros-outside-area', zeros)] : []),
		...(figures > zeros ? [about('values-outside-area', figures - zeros)] : [])
	];
}
