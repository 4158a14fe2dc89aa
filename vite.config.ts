import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Two builds from one file: the web server, and with `--mode command` the command line and the reading worker. */
export default defineConfig(({ mode }) =>
	mode === 'command'
		? {
				publicDir: false,
				build: {
					ssr: true,
					target: 'node20',
					outDir: 'build/command',
					emptyOutDir: true,
					rolldownOptions: {
						input: { cli: 'src/cli.ts', 'read-worker': 'src/lib/server/importing/read-worker.ts' }
					}
				}
			}
		: {
				plugins: [sveltekit()],
				test: {
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					testTimeout: 20_000
				}
			}
);
