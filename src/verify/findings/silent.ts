import type { Finding } from "../../types/verify.js";
import type { Checked, Field } from "../checked.js";
import { everywhere } from "./regional.js";

/** Rules whose conditions no store meets, although they do not contradict themselves. */
export function neverFiring({ fields }: Checked): Finding[] {
  return Object.values(fields).flatMap(silentIn);
}

function silentIn({ space, reach, rules }: Field): Finding[] {
  const silent = rules.filter(({ conditions }) => space.and(space.region(conditions), reach) === space.none);
  return silent.map(({ name }) =>
    everywhere({
      id: `never-fires/${name}`,
      kind: "never-fires",
      severity: "error",
      rules: [name],
      message: `"${name}" never fires: no store meets its conditions`,
    }),
  );
}
