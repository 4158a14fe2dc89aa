/** The slide that a key leads to, counted from 0; null for a key that leads nowhere. */
export function slideByKey(key: string, isShifted: boolean, at: number, count: number): number | null {
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
		case 'PageDown':
			return Math.min(count - 1, at + 1);
		case 'ArrowLeft':
		case 'ArrowUp':
		case 'PageUp':
			return Math.max(0, at - 1);
		case ' ':
			return isShifted ? Math.max(0, at - 1) : Math.min(count - 1, at + 1);
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return null;
	}
}
