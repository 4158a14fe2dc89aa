import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A file of the product's own code, as the tests of the code's shape see it. `path` is from the root, with slashes. */
export type CodeFile = { path: string; text: string };

/** A string written in code. `line` counts from 1. */
export type WrittenText = { text: string; line: number };

/** Every code file under `folder`, tests included. */
export function codeFiles(folder: string): CodeFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name.replaceAll('\\', '/')))
		.filter((path) => /\.(ts|js|mjs|svelte)$/.test(path))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n') }));
}

/** The scripts of a component, or the file itself; what is not script is blank, so that lines stay the same. */
export function scriptOf({ path, text }: CodeFile): string {
	if (!path.endsWith('.svelte')) return text;
	const blank = (part: string) => part.replace(/[^\n]/g, ' ');
	let script = '';
	let at = 0;
	for (const found of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
		const from = found.index + (found[1] ?? '').length;
		script += blank(text.slice(at, from)) + (found[2] ?? '');
		at = from + (found[2] ?? '').length;
	}
	return script + blank(text.slice(at));
}

/** What a file imports or passes on, as written; types and `import()` too. */
export function importsOf(file: CodeFile): string[] {
	const specifiers: string[] = [];
	walk(syntaxOf(file), (node) => {
		const from =
			ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
				? node.moduleSpecifier
				: ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
					? node.arguments[0]
					: ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
						? node.argument.literal
						: undefined;
		if (from && ts.isStringLiteral(from)) specifiers.push(from.text);
	});
	return specifiers;
}

/** The code of a file's scripts with comments, strings and regular expressions left out. */
export function bareCode(file: CodeFile): string {
	const source = syntaxOf(file);
	const parts: string[] = [];
	walk(source, (node) => {
		if (node.getChildCount(source) > 0 || ts.isStringLiteralLike(node) || isTemplatePart(node)) return;
		if (node.kind !== ts.SyntaxKind.RegularExpressionLiteral) parts.push(node.getText(source));
	});
	return parts.join(' ');
}

/** Every call in a file's scripts, as written. */
export function callsOf(file: CodeFile): string[] {
	const source = syntaxOf(file);
	const calls: string[] = [];
	walk(source, (node) => {
		if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.push(node.getText(source));
	});
	return calls;
}

/** Strings and parts of template strings in a file's scripts, save imports, regular expressions and errors of our own. */
export function writtenTexts(file: CodeFile): WrittenText[] {
	const source = syntaxOf(file);
	const texts: WrittenText[] = [];
	walk(source, (node) => {
		const { parent } = node;
		if (parent && (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))) return;
		if (!ts.isStringLiteralLike(node) && !isTemplatePart(node)) return;
		if (isInError(node)) return;
		texts.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
	});
	return texts;
}

/** Attributes whose value a reader sees or hears. */
const SPOKEN = new Set([
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'title',
	'alt',
	'placeholder',
	'label'
]);

/** What a component writes by itself in its markup: text outside `{}`, spoken attributes, and strings inside `{}`. */
export function markupTexts({ path, text }: CodeFile): { plain: WrittenText[]; inExpressions: WrittenText[] } {
	const plain: WrittenText[] = [];
	const inExpressions: WrittenText[] = [];
	const lineAt = (at: number) => text.slice(0, at).split('\n').length;
	const visit = (node: unknown, spoken: boolean): void => {
		if (Array.isArray(node)) {
			for (const one of node) visit(one, spoken);
			return;
		}
		if (!isNode(node)) return;
		if (node.type === 'Attribute') {
			visit(node.value, SPOKEN.has(String(node.name)));
			return;
		}
		const line = lineAt(typeof node.start === 'number' ? node.start : 0);
		if (node.type === 'Text' && typeof node.data === 'string' && spoken) plain.push({ text: node.data, line });
		if (node.type === 'Literal' && typeof node.value === 'string') inExpressions.push({ text: node.value, line });
		if (node.type === 'TemplateElement' && isCooked(node.value)) inExpressions.push({ text: node.value.cooked, line });
		// Inside an attribute, whether text is seen is decided by the attribute; below an element all text is.
		for (const [key, value] of Object.entries(node)) if (key !== 'loc') visit(value, spoken || key === 'fragment');
	};
	visit(parse(text, { filename: path, modern: true }).fragment, true);
	return { plain, inExpressions };
}

function isNode(value: unknown): value is Record<string, unknown> & { type: string } {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isCooked(value: unknown): value is { cooked: string } {
	return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string';
}

function isInError(node: ts.Node): boolean {
	for (let at = node.parent; at && !ts.isStatement(at); at = at.parent) {
		if (ts.isNewExpression(at) && at.expression.getText().endsWith('Error')) return true;
	}
	return false;
}

function isTemplatePart(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
	return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/** The syntax tree of a file's scripts. */
export function syntaxOf(file: CodeFile): ts.SourceFile {
	return ts.createSourceFile(`${file.path}.ts`, scriptOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Visits a node and all below it, in the order of the text. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}
