/** One step of the schema. `name` begins with its time stamp, which is also its order. */
export type Migration = { name: string; sql: string };

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** All migrations of this version of the product, oldest first. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
	.map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql }))
	.sort((a, b) => (a.name < b.name ? -1 : 1));
