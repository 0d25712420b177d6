import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/rules.ts", "src/sources.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  clean: true,
  // CommonJS has no `default` of JSON modules to unwrap: the shipped data is bundled.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
