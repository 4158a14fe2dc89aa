const SCALE = 2; // sharp on a projector and in print

/** An SVG file as a PNG of twice its size, drawn by the browser. **Errors**: rejects when the browser cannot draw it. */
export async function pngFromSvg(svg: string): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * SCALE;
		canvas.height = image.naturalHeight * SCALE;
		const context = canvas.getContext('2d');
		if (context === null) throw new Error('no canvas');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (png === null) throw new Error('canvas gave no image');
		return png;
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** Hands a file to the user as a download. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
