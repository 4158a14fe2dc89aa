/** What a first lägesbild rests on, as the product can tell it from what has been read. */
export type Material = 'crime' | 'survey' | 'population' | 'events' | 'map';
export type StepId = 'area' | 'files' | 'plan' | 'links' | 'report';
/** `next` is the first step that is not done; there is at most one. */
export type Step = { id: StepId; state: 'done' | 'next' | 'later' };
