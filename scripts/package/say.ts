import { execFileSync } from "node:child_process";

/** A bundle is one line, and says nothing to people. */
const LONG_LINES = /^(.{300}).+$/gm;

/** Run a program to its end and give what it printed; its output is the error if it fails. */
export function run(command: string, args: string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, stdio: "pipe", encoding: "utf8", maxBuffer: 1e8 });
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    const said = [stdout, stderr].filter(Boolean).join("\n") || message;
    throw new Error(`${[command, ...args].join(" ")} failed:\n${said.replace(LONG_LINES, "$1…")}`);
  }
}

/** Stop the check with a message unless what it promises holds. */
export function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** Say that two lists of names are the same, or stop with what is missing and what is too much. */
export function assertSame(found: Iterable<string>, expected: Iterable<string>, what: string): void {
  const [a, b] = [new Set(found), new Set(expected)];
  const missing = [...b].filter((name) => !a.has(name));
  const unexpected = [...a].filter((name) => !b.has(name));
  assert(missing.length === 0, `${what}: ${missing.join(", ")} missing`);
  assert(unexpected.length === 0, `${what}: ${unexpected.join(", ")} unexpected`);
}

/** Tell that a promise was kept. */
export function done(what: string): void {
  console.log(`ok: ${what}`);
}

/** Run a check to its end; a failure is one message, without a stack. */
export async function checked(check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    console.error(`failed: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
