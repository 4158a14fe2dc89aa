/** What a person may do, from the least: read; also enter, plan and follow up; also withdraw and change what others rest on. */
export const ROLES = ['lasare', 'redaktor', 'forvaltare'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who works here. `name` is what others see of them. */
export type Person = { name: string; role: Role };

export function mayAct(role: Role, needed: Role): boolean {
	return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
