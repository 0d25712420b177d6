import type { Locale } from "../types/locale.js";
import { es } from "./es.js";

/** Texts of every shipped language but English, by tag. */
export const shippedTranslations: Readonly<Record<string, Locale["translations"]>> = { es: es.translations };
