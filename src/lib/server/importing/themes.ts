import themesCsv from '../../../../data/reference/themes.csv?raw';
import { parseTheme } from '#lib/linking/parse-theme.ts';
import type { Theme } from '#lib/model/link.ts';
import { parseReferenceCsv } from '../csv.ts';

/** Themes of plans with the indicators that can follow them, from the reference file. */
export const THEMES: readonly Theme[] = parseReferenceCsv(themesCsv).map(parseTheme);
