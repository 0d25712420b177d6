// What makes the package lightest, found by trying: nothing else depends on it. Whatever is not named here stays in its place.

/** Words and parts of words that the texts are full of, in the order in which they become signs. */
export const FREQUENT =
  " and |store| to | usually | hours|freelance|st|the|hoursPerMonth|product|work| a month| for |developer".split("|");

/** Names of columns; those that are not named stand at the star. */
export const COLUMNS = [
  "asOf|onCost|low|payIndex|high|cards|engagements|fullTimeHoursPerMonth|when|otherwise|smallestPost",
  "freelancer|values|countries|notice|kinds|*|platformFee|weight|sizes|settings|id|rules|any|sources",
  "minimumMonthly|label|recruiting|minimumProject|kind|title|text|estimated|texts|summary|name",
]
  .join("|")
  .split("|");

/** Sources, and families of sources, which end with a hyphen. */
const SOURCES = [
  "JOBS-|SKILLS-|SEVEN-|E-ONEOFF-|E-CONT-|E-LAW-|E-DATA-|E-DISC-|E-ROLE-graphic-designer-",
  "E-ROLE-copywriter-|E-ROLE-customer-service-representative-|E-ROLE-virtual-assistant-|E-TIME-",
  "E-ROLE-project-manager-|E-SEASON-|E-HOURS-|E-ROLE-product-manager-|E-ROLE-web-developer-|E-MISTAKE-",
  "E-MANAGE-|bls-ecec-2025q2|bls-oews-2025|oecd-epl|E-ROLE-ecommerce-manager-|ecb-fx|P-ASSUMED|cipd-2022",
  "subscriptions-2026|eurostat-mean-median|clutch-dev|va-terms|bpo-terms",
  "E-ROLE-digital-marketing-specialist-|bpo-thebalance|eurostat-ftsal-2024|svc-catalog-2026",
  "eu-freelance-2026|E-GAP-|E-SIZE-|malt-seo-2026|malt-fr-2026|visualedge|malt-es-2026",
  "E-ROLE-paid-ads-manager-|E-ROLE-seo-content-writer-|upwatcher-2026|ons-ashe-2025|upwork-webdev",
  "va-agencies|bpo-ph|agency-dev-2026|fractional-index|bpo-weak|clutch-smartsites|content-2026|fr-site-2026",
  "zippia-hire|eurostat-lci-|ons-ashe-2025-headline|3pl-study|E-READY-|3pl-order|bls-ecec-2024q4|E-LOAD-",
  "upwork-csr|E-CORE-|E-BUDGET-|upwork-va|J-|E-ROLE-order-clerk-|upwork-consult|shrm-|E-ORDER-",
  "upwork-fees-2026|otto-eu-2026|ahrefs-hourly-old|upwork-mktg|eurostat-nonwage-old|upwork-seo|ahrefs-seo",
  "upwork-rates|eurostat-lci-mfg-2025|upwork-pm|bpo-cx|webfx-ppc",
]
  .join("|")
  .split("|");

/** Ids of sources: those that are cited together stand together, which makes their lists short. */
export function inOrder(ids: readonly string[]): string[] {
  const known = (id: string) => SOURCES.indexOf(SOURCES.includes(id) ? id : id.replace(/\d+$/, ""));
  const placeOf = (id: string) => (known(id) < 0 ? SOURCES.length : known(id));
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
