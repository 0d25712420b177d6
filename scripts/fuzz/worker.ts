export { triedBlock as default } from "./block.js";
