import { z } from 'zod';
import { RichText } from './rich-text.ts';

/** What people write in a yearly report, in the order it is read. */
export const YEARLY_TEXT_NAMES = ['introduction', 'assessment'] as const;
export const YearlyTextName = z.enum(YEARLY_TEXT_NAMES);
export type YearlyTextName = z.infer<typeof YearlyTextName>;

export const YearlyTexts = z.partialRecord(YearlyTextName, RichText);
export type YearlyTexts = z.infer<typeof YearlyTexts>;
