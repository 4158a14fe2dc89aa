/** Words of the page that holds a plan against the figures. */
export const coverageText = { link: 'Täckning' } as const;
