import type { Engagement } from "../../src/types/advice.js";
import type { RoleDefinition } from "../../src/types/rulebook.js";
import { isIn } from "../../src/verify/bands.js";
import { boxCondition } from "../../src/verify/boxCondition.js";
import { boxesOf } from "../../src/verify/boxes.js";
import { conditionText } from "../../src/verify/conditionText.js";
import type { Diagram } from "../../src/verify/diagrams.js";
import { forgetting } from "../../src/verify/forget.js";
import { PLAIN } from "../../src/verify/plain.js";
import { bullets, capitalised, link } from "./markdown.js";
import { type Outlook, usualGap } from "./outlook.js";

const WAYS: [Engagement, string][] = [
  ["hire", "One job"],
  ["agency", "One agency"],
];
/** Facts of shared work that its page lets vary; all others stay plain. */
const FREE = ["size", "coverage", "onSite", "hoursPerMonth", "ownHours", "duration", "rolesTogether"];

/** Facts in which the parts of shared work differ. */
const OWN = ["role", "ownHours", "gap", "core"];

/** Where a role's part may be done in one job or by one agency together with other roles of its family. */
export function sharedText(outlook: Outlook, role: RoleDefinition): string {
  const family = outlook.known.rulebook.roles.filter((other) => other.family === role.family && other !== role);
  if (family.length === 0) return "No other role is of its family, so that nothing is shared.";
  return bullets(WAYS.map(([engagement, name]) => `**${name}**: ${wayText(outlook, role, family, engagement)}`));
}

function wayText(outlook: Outlook, role: RoleDefinition, family: RoleDefinition[], engagement: Engagement): string {
  const { space } = outlook;
  const region = acceptedIn(outlook, role, engagement);
  if (region === space.none) return "never.";
  const place = forgetting(space, region, OWN);
  const partners = family.filter((other) => {
    const others = forgetting(space, acceptedIn(outlook, other, engagement), OWN);
    return space.and(place, others) !== space.none;
  });
  if (partners.length === 0) return "never: no other role of the family can take part.";
  const where = placesIn(outlook, region, space.and(outlook.judging.reach, sharedBy(outlook, role)));
  const names = partners.map(({ id, label }) => link(label, `${id}.md`)).join(", ");
  return [`with the ${names}, where`, ...where.map((text) => `  - ${text}`)].join("\n");
}

function placesIn(outlook: Outlook, region: Diagram, matters: Diagram): string[] {
  const { boxes } = boxesOf(outlook.space, region, matters, 12);
  const texts = boxes.map(({ box }) => conditionText(boxCondition(outlook.space, box), outlook.known));
  return texts.map((text) => text || "any work is shared");
}

/** Shared work of a role, plain but for what may vary, that rules let an engagement do. */
function acceptedIn(outlook: Outlook, role: RoleDefinition, engagement: Engagement): Diagram {
  return outlook.space.and(outlook.accepted[engagement], sharedBy(outlook, role));
}

/** Shared work of a role that is plain but for what may vary. */
function sharedBy({ space }: Outlook, role: RoleDefinition): Diagram {
  const plain = { ...PLAIN, role: role.id, gap: usualGap(role), core: role.core };
  const fixed = space.axes.filter(({ fact }) => !FREE.includes(fact));
  const together = space.where("rolesTogether", ({ sample }) => (sample as number) > 1);
  return fixed
    .map(({ fact }) => space.where(fact, (band) => isIn(band, plain[fact as keyof typeof plain]!)))
    .reduce(space.and, together);
}

/** The assumption about prices under which shared work is told. */
export function pricesText({ space, known }: Outlook): string {
  const facts = ["hireToFreelancer", "agencyToFreelancer"];
  const box = space.axes.map(({ fact, bands }) => {
    const plain = bands.findIndex((band) => facts.includes(fact) && isIn(band, PLAIN[fact]!));
    return plain < 0 ? bands.map((_, place) => place) : [plain];
  });
  return capitalised(conditionText(boxCondition(space, box), known));
}
