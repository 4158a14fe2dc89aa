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
			/** Today's date, ISO. */
			today: string;
		}
	}
}
