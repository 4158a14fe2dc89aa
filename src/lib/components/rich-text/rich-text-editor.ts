import { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { isLinkAddress, type RichText } from '#lib/model/rich-text.ts';
import { fromEditor, toEditor } from './from-editor.ts';

/** What the tools of an editor do and show. `link` is the address under the cursor. */
export type Tool = 'heading3' | 'heading4' | 'bold' | 'italic' | 'bulletList' | 'orderedList';
export type EditorState = { active: Record<Tool, boolean>; link: string | null; canUndo: boolean; canRedo: boolean };

export type OpenEditor = {
	use(tool: Tool | 'undo' | 'redo'): void;
	/** Makes the chosen words a link; null takes the link away. False for an address that is none. */
	link(href: string | null): boolean;
	replace(text: RichText): void;
	/** Underlines stretches of the text, by the offsets of `wordsOf`, each with its number; what stood marked before is cleared. */
	mark(stretches: readonly Stretch[]): void;
	/** Puts the cursor after the last word. */
	focus(): void;
	close(): void;
};

/** A stretch of a text to underline. */
export type Stretch = { start: number; end: number; number: number };

type Options = {
	element: HTMLElement;
	text: RichText;
	/** Attributes of the editable element: its name and description for those who have it read aloud. */
	attributes: Record<string, string>;
	onText: (text: RichText) => void;
	onState: (state: EditorState) => void;
};

/**
 * An editor in an element of the page, with headings, lists, emphasis and links and nothing else. The page's own stylesheet
 * dresses it: the Content-Security-Policy lets no other in.
 */
export function openEditor({ element, text, attributes, onText, onState }: Options): OpenEditor {
	const editor = new Editor({
		element,
		injectCSS: false,
		content: toEditor(text),
		editorProps: { attributes },
		extensions: [
			StarterKit.configure({
				heading: { levels: [3, 4] },
				blockquote: false,
				code: false,
				codeBlock: false,
				horizontalRule: false,
				strike: false,
				underline: false,
				dropcursor: false,
				trailingNode: false,
				link: {
					openOnClick: false,
					autolink: false,
					isAllowedUri: (href) => isLinkAddress(href),
					HTMLAttributes: { target: null, rel: null }
				}
			})
		],
		onUpdate: () => onText(fromEditor(editor.getJSON())),
		onTransaction: () => onState(stateOf(editor))
	});
	editor.registerPlugin(marking);
	onState(stateOf(editor));
	const chain = () => editor.chain().focus();
	return {
		use(tool) {
			if (tool === 'heading3') chain().toggleHeading({ level: 3 }).run();
			else if (tool === 'heading4') chain().toggleHeading({ level: 4 }).run();
			else if (tool === 'bold') chain().toggleBold().run();
			else if (tool === 'italic') chain().toggleItalic().run();
			else if (tool === 'bulletList') chain().toggleBulletList().run();
			else if (tool === 'orderedList') chain().toggleOrderedList().run();
			else if (tool === 'undo') chain().undo().run();
			else chain().redo().run();
		},
		link(href) {
			const whole = chain().extendMarkRange('link');
			if (href === null) return whole.unsetLink().run();
			return isLinkAddress(href) && whole.setLink({ href }).run();
		},
		replace(next) {
			editor.commands.setContent(toEditor(next));
		},
		mark(stretches) {
			const { state, view } = editor;
			const found = stretches.flatMap(({ start, end, number }) => {
				const [from, to] = [positionOf(editor, start), positionOf(editor, end)];
				if (from === null || to === null || from >= to) return [];
				return [Decoration.inline(from, to, { class: 'claim', 'data-number': String(number) })];
			});
			view.dispatch(state.tr.setMeta(MARKS, DecorationSet.create(state.doc, found)));
		},
		focus: () => void editor.commands.focus('end'),
		close: () => editor.destroy()
	};
}

function stateOf(editor: Editor): EditorState {
	const { href } = editor.getAttributes('link');
	return {
		active: {
			heading3: editor.isActive('heading', { level: 3 }),
			heading4: editor.isActive('heading', { level: 4 }),
			bold: editor.isActive('bold'),
			italic: editor.isActive('italic'),
			bulletList: editor.isActive('bulletList'),
			orderedList: editor.isActive('orderedList')
		},
		link: typeof href === 'string' ? href : null,
		canUndo: editor.can().undo(),
		canRedo: editor.can().redo()
	};
}

const MARKS = new PluginKey<DecorationSet>('marks');

/** Keeps what is underlined in its place while one writes. */
const marking = new Plugin<DecorationSet>({
	key: MARKS,
	state: {
		init: () => DecorationSet.empty,
		apply: (transaction, before) => {
			const next: unknown = transaction.getMeta(MARKS);
			return next instanceof DecorationSet ? next : before.map(transaction.mapping, transaction.doc);
		}
	},
	props: { decorations: (state) => MARKS.getState(state) }
});

/** The editor's own position of an offset of `wordsOf`, which counts one character between blocks and none for empty ones. */
function positionOf(editor: Editor, offset: number): number | null {
	let at = 0;
	let found: number | null = null;
	editor.state.doc.descendants((node, position) => {
		if (!node.isTextblock) return true;
		const { size } = node.content;
		if (found === null && size > 0 && offset <= at + size) found = position + 1 + (offset - at);
		if (size > 0) at += size + 1;
		return false;
	});
	return found;
}
