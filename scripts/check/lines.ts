import type { Checked, Problem } from "./problems.js";

/** What a check came to, for people: a line a problem, its witness below, and a sum at the end. */
export function linesOf({ rulebook, problems, waived }: Checked, folder: string): string[] {
  const lines = problems.flatMap((problem) => problemLines(problem, folder));
  const errors = problems.filter(isError).length;
  const counts = [counted(errors, "error"), counted(problems.length - errors, "warning")];
  const more = waived > 0 ? `, ${waived} waived` : "";
  const size = rulebook ? ` in ${counted(rulebook.rules.length, "rule")}` : "; the rulebook is refused";
  return [...lines, `${counts.join(", ")}${more}${size}.`];
}

export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function problemLines({ file, line, column, severity, kind, message, witness }: Problem, folder: string): string[] {
  const place = file === "" ? folder : `${folder}/${file}:${line}:${column}`;
  const told = `${place}  ${severity}  ${kind}  ${message}`;
  if (!witness) return [told];
  const alone = witness.options === undefined && witness.other === undefined;
  return [told, `  ${JSON.stringify(alone ? witness.store : witness)}`];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
