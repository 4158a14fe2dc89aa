import type { LinkReason } from '#lib/model/link.ts';

/** Why a link between an activity and an area or indicator is suggested, as one sentence. */
export function linkReasonText(reason: LinkReason): string {
	switch (reason.why) {
		case 'named':
			return `Aktiviteten nämner «${reason.found}».`;
		case 'within':
			return `Området omfattar «${reason.found}», som aktiviteten nämner.`;
		case 'plan':
			return reason.found === ''
				? 'Aktiviteten nämner inget område, så planens område gäller.'
				: `Aktiviteten nämner inget område, så planens område gäller: ${reason.found}.`;
		case 'chosen':
			return 'Kopplingen är gjord för hand.';
		case 'theme':
			return `${/\s/.test(reason.found) ? 'Orden' : 'Ordet'} «${reason.found}» hör till temat ${reason.theme}.`;
	}
}
