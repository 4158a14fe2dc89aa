const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element with its attributes and children. Strings become text nodes, so nothing in them is read as markup. */
export function svgElement(
	document: Document,
	name: string,
	attributes: Attributes,
	...children: readonly (Node | string)[]
): Element {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined)
			element.setAttribute(key, typeof value === 'number' ? `${Math.round(value * 100) / 100}` : value);
	}
	for (const child of children) {
		element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
	}
	return element;
}

/** To a tenth of a pixel: finer is not seen, and pages grow. */
export function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
