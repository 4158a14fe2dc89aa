import { z } from 'zod';
import publishersCsv from '../../../../data/reference/publishers.csv?raw';
import { parseReferenceCsv } from '../csv.ts';

const Publisher = z.object({ publisher: z.string().min(1), licence: z.string().min(1), url: z.url() });

/** On what terms publishers usually give out their figures: suggestions only, for people to accept. */
export const PUBLISHERS = z.array(Publisher).parse(parseReferenceCsv(publishersCsv));
