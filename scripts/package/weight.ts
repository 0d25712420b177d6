import { type Bundle, bundled, weight } from "./bundles.js";
import type { Consumer } from "./consumer.js";
import { type Entry, PACKAGES, packageOf, specifier } from "./names.js";
import { rolled } from "./rolled.js";
import { assert, assertSame, done } from "./say.js";

/** What all of `.` may weigh, minified and compressed, with everything that it imports; and what an app that only asks for advice. */
const MOST_BYTES = { all: 59_000, advice: 40_000 };

const WHOLE = 'export * from "store-staffing-advisor";';
const ADVICE = 'export { AdvisorError, recommend, safeRecommend } from "store-staffing-advisor";';

/** `.` stays light: within its weight, and with nothing in it that only other entry points need. */
export async function checkWeight(consumer: Consumer): Promise<void> {
  const whole = await bundled(consumer, WHOLE);
  for (const [what, bundle] of [
    ["all", whole],
    ["advice", await bundled(consumer, ADVICE)],
  ] as const) {
    const [bytes, most] = [weight(bundle), MOST_BYTES[what]];
    assert(bytes <= most, `"." weighs ${bytes} bytes min+gzip (${what}), more than ${most}`);
    done(`"." weighs ${bytes} of ${most} bytes min+gzip (${what}): ${shares(bundle)}`);
  }
  assertSame(Object.keys(whole.packages), ["store-staffing-advisor", ...PACKAGES["."]], '"." bundled by esbuild');
  const { imports } = await rolled(consumer, WHOLE);
  assertSame(imports.map(packageOf), PACKAGES["."], '"." bundled by rollup');
}

/** Nothing stays of an entry point that is imported without being used. */
export async function checkUnused(consumer: Consumer, entries: readonly string[]): Promise<void> {
  for (const from of entries) {
    const code = `import "${from}";`;
    const { text } = await bundled(consumer, code);
    assert(text.trim() === "", `esbuild keeps of an unused ${from}:\n${text.slice(0, 500)}`);
    const left = await rolled(consumer, code);
    assert(left.code === "", `rollup keeps of an unused ${from}:\n${left.code.slice(0, 500)}`);
  }
  done("unused entries bundle to nothing");
}

/** A name of another entry alone brings only the packages that it needs; tell what it weighs. */
export async function checkAlone(
  consumer: Consumer,
  name: string,
  entry: Entry,
  needs: readonly string[],
): Promise<void> {
  const one = await bundled(consumer, `export { ${name} } from "${specifier(entry)}";`);
  assertSame(Object.keys(one.packages), ["store-staffing-advisor", ...needs], `${name} of ${entry} alone`);
  done(`${name} of "${entry}" alone weighs ${weight(one)} bytes min+gzip: ${shares(one)}`);
}

function shares({ packages }: Bundle): string {
  return Object.entries(packages)
    .map(([name, bytes]) => `${name} ${bytes}`)
    .join(", ");
}
