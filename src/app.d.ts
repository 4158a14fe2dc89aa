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
			who: string;
			/** Today's date, ISO; the day that is looked back at, where one is chosen. */
			today: string;
			/** How figures are looked at, by the address. `warehouse` already answers for the day. */
			view: ViewChoice;
		}
	}
}
