import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    setupFiles: ['src/testing/provide-parts.ts'],
    environment: 'node',
    allowOnly: false,
    restoreMocks: true,
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/{domain,engine,share,importers,exporters,report,state,cli}/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text', 'html'],
    },
  },
});
