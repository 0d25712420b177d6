// What makes the package lightest, found by trying: nothing else depends on it. Whatever is not named here stays in its place.

/** Words and parts of words that the texts are full of, in the order in which they become signs. */
export const FREQUENT =
  " and |store| to | usually | hours|freelance|st|the|hoursPerMonth| a month|work|product| for |developer".split("|");

/** Names of columns; those that are not named stand at the star. */
export const COLUMNS = [
  "onCost|low|sizes|fullTimeHoursPerMonth|platformFee|payIndex|smallestPost|high|countries|kind|cards",
  "engagements|minimumTerm|kinds|when|notice|freelancer|asOf|*|text|sources|id|estimated|recruiting",
  "rules|label|otherwise|title|summary|any|settings|weight|texts|name|minimumMonthly|minimumProject",
  "values",
]
  .join("|")
  .split("|");

/** Sources, and families of sources, which end with a hyphen. */
const SOURCES = [
  "JOBS-|SKILLS-|SEVEN-|E-ONEOFF-|E-ROLE-virtual-assistant-|E-ROLE-graphic-designer-",
  "E-ROLE-customer-service-representative-|E-CONT-|E-ROLE-copywriter-|E-LAW-|E-DISC-|E-TIME-|E-DATA-",
  "bls-ecec-2025q2|E-ROLE-project-manager-|E-SEASON-|E-HOURS-|bls-oews-2025|E-ROLE-product-manager-",
  "E-ROLE-web-developer-|E-MISTAKE-|E-MANAGE-|E-ROLE-ecommerce-manager-|ecb-fx",
  "E-ROLE-digital-marketing-specialist-|oecd-epl|P-ASSUMED|cipd-2022|subscriptions-2026",
  "eurostat-mean-median|clutch-dev|va-terms|bpo-terms|bpo-thebalance|eurostat-ftsal-2024|svc-catalog-2026",
  "E-READY-|E-CORE-|E-BUDGET-|J-|E-ROLE-order-clerk-|eu-freelance-2026|E-SIZE-|E-ORDER-|E-GAP-",
  "E-ROLE-paid-ads-manager-|malt-seo-2026|malt-fr-2026|upwatcher-2026|malt-es-2026",
  "E-ROLE-seo-content-writer-|fr-site-2026|ons-ashe-2025|upwork-webdev|visualedge|va-agencies|bpo-ph",
  "agency-dev-2026|fractional-index|clutch-smartsites|bpo-weak|content-2026|zippia-hire|eurostat-lci-",
  "ons-ashe-2025-headline|otto-eu-2026|3pl-study|shrm-|upwork-rates|eurostat-lci-mfg-2025|upwork-pm|E-LOAD-",
  "upwork-fees-2026|ahrefs-hourly-old|upwork-consult|upwork-va|upwork-mktg|upwork-csr|3pl-order|ahrefs-seo",
  "bpo-cx|bls-ecec-2024q4|eurostat-nonwage-old|upwork-seo|webfx-ppc",
]
  .join("|")
  .split("|");

/** Ids of sources: those that are cited together stand together, which makes their lists short. */
export function inOrder(ids: readonly string[]): string[] {
  const known = (id: string) => SOURCES.indexOf(SOURCES.includes(id) ? id : id.replace(/\d+$/, ""));
  const placeOf = (id: string) => (known(id) < 0 ? SOURCES.length : known(id));
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
