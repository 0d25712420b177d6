import type { MutantEdit } from "../../types/mutants.js";
import type { Rule, Rulebook, RuleEvent } from "../../types/rulebook.js";

/** An event with one thing about it changed. */
export interface EditedEvent {
  edit: MutantEdit;
  which: string;
  event: RuleEvent;
}

const STRONGEST = 9;
const WHENS = ["before", "contract", "running"] as const;

/** Every single edit of an event. */
export function eventEdits({ event }: Rule, rulebook: Rulebook): EditedEvent[] {
  switch (event.type) {
    case "supports":
    case "opposes":
      return [...engagementEdits(event, rulebook), ...strengthEdits(event), ...weighingEdits(event)];
    case "rules-out":
      return [...engagementEdits(event, rulebook), ...rulingOutEdits(event)];
    case "suggests":
      return engagementEdits(event, rulebook);
    case "defers":
      return paramEdits("kind", event, event.params.kind, rulebook.kinds);
    case "serves":
      return paramEdits(
        "role",
        event,
        event.params.role,
        rulebook.roles.map(({ id }) => id),
      );
    case "warns":
      return paramEdits("when", event, event.params.when, WHENS);
    default:
      return [];
  }
}

/** An event with one of its parameters swapped for each other value. */
function paramEdits(edit: MutantEdit, event: RuleEvent, given: string, values: readonly string[]): EditedEvent[] {
  const others = values.filter((value) => value !== given);
  return others.map((value) => ({
    edit,
    which: value,
    event: { ...event, params: { ...event.params, [edit]: value } } as RuleEvent,
  }));
}

type OfEngagement = Extract<RuleEvent, { params: { engagement: unknown } }>;

function engagementEdits(event: OfEngagement, { engagements }: Rulebook): EditedEvent[] {
  return paramEdits("engagement", event, event.params.engagement, engagements);
}

type Weighing = Extract<RuleEvent, { params: { strength: unknown } }>;

function strengthEdits({ type, params }: Weighing): EditedEvent[] {
  return [params.strength - 1, params.strength + 1].map((strength) => ({
    edit: "strength",
    which: String(strength),
    event: { type, params: { ...params, strength } },
  }));
}

/** For becomes against, and against becomes a bar as well. */
function weighingEdits({ type, params }: Weighing): EditedEvent[] {
  const opposite = type === "supports" ? "opposes" : "supports";
  const swapped: EditedEvent = { edit: "effect", which: opposite, event: { type: opposite, params } };
  if (type === "supports") return [swapped];
  const { engagement } = params;
  return [swapped, { edit: "effect", which: "rules-out", event: { type: "rules-out", params: { engagement } } }];
}

/** A bar becomes the strongest reservation that is none. */
function rulingOutEdits({ params }: Extract<RuleEvent, { type: "rules-out" }>): EditedEvent[] {
  const event: RuleEvent = { type: "opposes", params: { ...params, strength: STRONGEST } };
  return [{ edit: "effect", which: "opposes", event }];
}
