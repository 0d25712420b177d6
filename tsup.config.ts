import type { Plugin } from "esbuild";
import { defineConfig } from "tsup";

const FORMATJS = [/^intl-messageformat$/, /^@formatjs\//];

/** FormatJS has ES modules only, which CommonJS cannot require in every Node that we run on: there it is built in. */
const formatjsOutside: Plugin = {
  name: "formatjs-outside-of-es-modules",
  setup({ initialOptions, onResolve }) {
    if (initialOptions.define?.TSUP_FORMAT !== '"esm"') return;
    onResolve({ filter: FORMATJS[0]! }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

export default defineConfig({
  // In this order, which decides what bundlers put first: `.` compresses best with the knowledge before all of the code.
  entry: {
    // What is shipped gets a file of its own: amid code, its text would compress worse.
    "shipped/knowledge": "src/shipped/knowledge.ts",
    index: "src/index.ts",
    rules: "src/rules.ts",
    sources: "src/sources.ts",
    testing: "src/testing.ts",
    "locales/es": "src/locales/es.ts",
    // So does what alone imports json-rules-engine or momoa: bundlers then leave these out where they are not used.
    "engine/toEngine": "src/engine/toEngine.ts",
    "input/jsonText": "src/input/jsonText.ts",
    report: "src/report.ts",
    "verify/engineProof": "src/verify/engineProof.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // One copy of what the entries share, in CommonJS too: else each would have an AdvisorError of its own.
  splitting: true,
  clean: true,
  noExternal: FORMATJS,
  esbuildPlugins: [formatjsOutside],
  dts: {
    entry: ["src/index.ts", "src/rules.ts", "src/report.ts", "src/sources.ts", "src/testing.ts", "src/locales/es.ts"],
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
