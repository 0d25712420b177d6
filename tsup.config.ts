import { defineConfig } from "tsup";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/rules.ts",
    "src/sources.ts",
    "src/testing.ts",
    "src/locales/es.ts",
    // What is shipped gets a file of its own: amid code, its text would compress worse.
    "src/shipped/knowledge.ts",
    // So does what alone imports json-rules-engine or momoa: bundlers then leave these out where they are not used.
    "src/engine/toEngine.ts",
    "src/input/jsonText.ts",
    "src/verify/engineProof.ts",
  ],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // One copy of what the entries share, in CommonJS too: else each would have an AdvisorError of its own.
  splitting: true,
  clean: true,
  dts: {
    entry: ["src/index.ts", "src/rules.ts", "src/sources.ts", "src/testing.ts", "src/locales/es.ts"],
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
