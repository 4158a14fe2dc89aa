import type { Person } from '#lib/model/role.ts';
import type { ViewChoice } from '#lib/model/view-choice.ts';
import type { Warehouse } from '#lib/server/warehouse/warehouse.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the log calls this error, for those who ask for help. */
			id?: string;
		}
		interface Locals {
			/** The database that this request looks at. */
			warehouse: Warehouse;
			/** True when it is the simulated example. */
			simulated: boolean;
			/** By which name what is entered is known. */
			who: string;
			/** Who is signed in; null where nobody signs in, or has not yet. */
			person: Person | null;
			/** Today's date, ISO; the day that is looked back at, where one is chosen. */
			today: string;
			/** How figures are looked at, by the address. `warehouse` already answers for the day. */
			view: ViewChoice;
		}
	}
}
