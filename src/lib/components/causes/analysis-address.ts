/** The query of an analysis's page with the way causes are shown kept; the tree needs no word for it. */
export function analysisQuery(showing: string, parameters: Readonly<Record<string, string>>): string {
	const search = new URLSearchParams(showing === 'trad' ? {} : { vy: showing });
	for (const [name, value] of Object.entries(parameters)) search.set(name, value);
	return search.toString();
}
