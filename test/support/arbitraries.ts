import { storeProfile } from "../../src/testing.js";

/** Valid store profiles in which every outcome has a fair share. */
export const stores = storeProfile();
