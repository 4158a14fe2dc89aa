// `npm run test:crash`: as the short test of crashes, but 300 of them. LAGESBILD_CRASHES and LAGESBILD_SEED choose others.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/crash.test.ts'], {
	cwd: ROOT,
	stdio: 'inherit',
	env: { LAGESBILD_CRASHES: '300', ...process.env }
});
process.exit(status ?? 1);
