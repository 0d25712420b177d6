import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/rules.ts", "src/sources.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // One copy of what the entries share, in CommonJS too: else each would have an AdvisorError of its own.
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
