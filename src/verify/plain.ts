import type { Constant } from "../types/rulebook.js";

/** What a store is like if nothing else is asked for: what the profile's defaults make of it. */
export const PLAIN: Readonly<Record<string, Constant>> = {
  size: "small",
  rolesTogether: 1,
  duration: "ongoing",
  gap: "both",
  coverage: "flexible",
  onSite: false,
  backup: false,
  core: false,
  scope: "defined",
  disciplines: 1,
  urgency: "none",
  canSupervise: true,
  developers: "unknown",
  roleFilled: false,
  hireToFreelancer: 1.2,
  agencyToFreelancer: 1.5,
};
