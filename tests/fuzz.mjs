// `npm run test:fuzz`: as the short tests of damaged files, addresses and forms, but 20 000 of each. LAGESBILD_FUZZ (files of each
// format), LAGESBILD_FUZZ_ADDRESSES (0 for none), LAGESBILD_SEED and
// LAGESBILD_FUZZ_FORMAT choose others; LAGESBILD_FUZZ_FROM goes on where an earlier run ended.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
	process.execPath,
	[vitest, 'run', 'tests/fuzz-addresses.test.ts', 'tests/fuzz-files.test.ts'],
	{
		cwd: ROOT,
		stdio: 'inherit',
		env: { LAGESBILD_FUZZ: '20000', LAGESBILD_FUZZ_ADDRESSES: '20000', ...process.env }
	}
);
process.exit(status ?? 1);
