/** Words of the page that holds a plan's statements against the figures. */
export const claimText = { link: 'Påståenden' } as const;
