/** A plain HTML form for a store profile, built from the catalogue and the JSON Schema alone; prints how it begins. */
import { type Role, roles, storeProfileJsonSchema, type Task, tasks } from "store-staffing-advisor";

/** The parts of a JSON Schema that this form reads. */
interface Field {
  enum?: string[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  anyOf?: Field[];
  items?: Field;
  properties?: Record<string, Field>;
}

const profile = (storeProfileJsonSchema as Field).properties!;
const need = profile.tasks!.items!.anyOf!.find((each) => each.properties)!.properties!;

/** A form with the size, the budget, and every task by role. */
function storeForm(): string {
  const size = profile.size!.anyOf!.find((each) => each.enum)!;
  return [
    "<form>",
    `  <label>Size ${select("size", size)}</label>`,
    `  <label>Monthly budget ${numberInput("monthlyBudget", profile.monthlyBudget!)}</label>`,
    ...roles().flatMap(fieldset),
    "</form>",
  ].join("\n");
}

/** The tasks of one role. */
function fieldset(role: Role): string[] {
  const own = tasks().filter((task) => task.role === role.id);
  return ["  <fieldset>", `    <legend>${escaped(role.title)}</legend>`, ...own.flatMap(taskFields), "  </fieldset>"];
}

/** What to ask of one task; the usual hours of a small store show in the empty field. */
function taskFields({ id, title, usual }: Task): string[] {
  return [
    `    <label><input type="checkbox" name="tasks" value="${id}"> ${escaped(title)}</label>`,
    `    ${numberInput(`${id}.hoursPerMonth`, need.hoursPerMonth!, usual.hoursPerMonth.small)}`,
    ...["gap", "duration", "coverage", "scope"].map((name) => `    ${select(`${id}.${name}`, need[name]!, "usual")}`),
  ];
}

/** The values of an enum; the first choice of an optional field leaves it to the library. */
function select(name: string, field: Field, ifAbsent?: string): string {
  const values = field.enum!.map((value) => `<option>${value}</option>`);
  if (ifAbsent !== undefined) values.unshift(`<option value="">${ifAbsent}</option>`);
  return `<select name="${name}">${values.join("")}</select>`;
}

function numberInput(name: string, { minimum, exclusiveMinimum, maximum }: Field, usual?: number): string {
  const placeholder = usual === undefined ? "" : ` placeholder="${usual}"`;
  const min = minimum ?? exclusiveMinimum;
  return `<input type="number" name="${name}" min="${min}" max="${maximum}" step="any"${placeholder}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

for (const line of storeForm().split("\n").slice(0, 7)) console.log(line);
// => <form>
// =>   <label>Size <select name="size"><option>starter</option><option>small</option><option>medium</option><option>large</option></select></label>
// =>   <label>Monthly budget <input type="number" name="monthlyBudget" min="0" max="1000000000000" step="any"></label>
// =>   <fieldset>
// =>     <legend>Order clerk</legend>
// =>     <label><input type="checkbox" name="tasks" value="order-processing"> Process orders</label>
// =>     <input type="number" name="order-processing.hoursPerMonth" min="0" max="10000" step="any" placeholder="12">
