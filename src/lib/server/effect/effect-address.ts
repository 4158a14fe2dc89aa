import { ChosenBecause, type DesignChoice } from '#lib/model/effect-design.ts';

/** Which question of an activity the address asks for, and a design that it tries without saving; null for the settled one. */
export type EffectAddress = { indicatorId: string | null; areaCode: string | null; tried: DesignChoice | null };

/** The words of the address. Areas with a role are `jamfor` and `grannar`; `visa` asks for the answer. */
export function effectAddress(search: URLSearchParams): EffectAddress {
	const because = ChosenBecause.safeParse(search.get('valdes'));
	const roles = [...search].filter(([name]) => name.startsWith(ROLE));
	const withRole = (wanted: string) =>
		roles.filter(([, role]) => role === wanted).map(([name]) => name.slice(ROLE.length));
	return {
		indicatorId: search.get('matt'),
		areaCode: search.get('omrade'),
		tried: search.has('visa')
			? {
					comparisonAreas: withRole(COMPARE),
					neighbourAreas: withRole(NEIGHBOUR),
					chosenBecause: because.success ? because.data : 'unknown'
				}
			: null
	};
}

const ROLE = 'roll-';
/** The roles that an area can have in a design. */
export const COMPARE = 'jamfor';
export const NEIGHBOUR = 'granne';

/** The roles of areas in a form, as `effectAddress` reads them from an address. */
export function designOfForm(form: FormData): DesignChoice {
	const search = new URLSearchParams([['visa', '']]);
	for (const [name, value] of form) if (typeof value === 'string') search.append(name, value);
	return effectAddress(search).tried ?? { comparisonAreas: [], neighbourAreas: [], chosenBecause: 'unknown' };
}
