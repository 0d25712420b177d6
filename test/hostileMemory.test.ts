import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "../scripts/knowledge.js";

const MOST_MEGABYTES = 500;

test("every hostile value is refused by every reader within bounded memory", () => {
  const args = [`--max-old-space-size=${MOST_MEGABYTES}`, "--import", "tsx", "test/support/hostileRun.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^\d{3} values, 9 readers$/m);
});
