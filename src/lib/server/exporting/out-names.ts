/** The pages that go out as files. */
export const OUT_VIEWS = ['omrade', 'jamfor', 'effekt', 'lagesbild', 'mote'] as const;
export type OutViewName = (typeof OUT_VIEWS)[number];

/** The formats that a view goes out in; `html` is the residents' page of an area. */
export const OUT_FORMATS = ['docx', 'pptx', 'xlsx', 'csv', 'html'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];
