import { Editor } from '@tiptap/core';
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
	close(): void;
};

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
