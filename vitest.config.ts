import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^store-staffing-advisor\/rules$/, replacement: at("src/rules.ts") },
      { find: /^store-staffing-advisor\/report$/, replacement: at("src/report.ts") },
      { find: /^store-staffing-advisor\/sources$/, replacement: at("src/sources.ts") },
      { find: /^store-staffing-advisor\/testing$/, replacement: at("src/testing.ts") },
      { find: /^store-staffing-advisor\/locales\/es$/, replacement: at("src/locales/es.ts") },
      { find: /^store-staffing-advisor$/, replacement: at("src/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seeded.ts"],
    // Left to itself, vitest leaves a processor idle.
    maxWorkers: "100%",
    // Properties take seconds, and more on a busy machine.
    testTimeout: 120_000,
    coverage: { include: ["src/**"], exclude: ["src/generated/**"], reporter: ["text"] },
  },
});
