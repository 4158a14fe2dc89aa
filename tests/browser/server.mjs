// The product as a newcomer starts it, on data of its own that is emptied first.
import { rmSync } from 'node:fs';

if (process.env.LAGESBILD_DATA) rmSync(process.env.LAGESBILD_DATA, { recursive: true, force: true });
await import('../../src/start.mjs');
