/** Words of the editor of written texts. */
export const richTextWords = {
	toolbar: (label: string) => `Formatera ${label}`,
	tools: {
		heading3: 'Rubrik',
		heading4: 'Underrubrik',
		bold: 'Fet',
		italic: 'Kursiv',
		bulletList: 'Punktlista',
		orderedList: 'Numrerad lista'
	},
	link: 'Länk',
	undo: 'Ångra',
	redo: 'Gör om',
	address: 'Adress',
	setLink: 'Sätt länk',
	removeLink: 'Ta bort länken',
	closeLink: 'Stäng',
	badAddress: 'Skriv en adress som börjar med https:// eller mailto:.',
	plainHelp:
		'Tom rad skiljer stycken. «## » och «### » börjar en rubrik, «- » och «1. » en punkt i en lista. **Fet**, _kursiv_ och [länk](https://…).'
} as const;
