import { type Consumer, written } from "./consumer.js";
import { done, run } from "./say.js";

const CODE = `
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { proveRulebook, rulebook } from "store-staffing-advisor/rules";
const shipped = readFileSync(createRequire(import.meta.url).resolve("store-staffing-advisor/certificate.json"), "utf8");
const { certificate } = await proveRulebook(rulebook);
if (JSON.stringify(certificate) !== JSON.stringify(JSON.parse(shipped))) throw new Error("another certificate");
`;

/** What is proven of the shipped rulebook can be proven again by anyone. */
export function checkCertificate(consumer: Consumer): void {
  run("node", [written(consumer, "certificate.mjs", CODE)], consumer.folder);
  done("certificate proven again");
}
