import { shippedRulebook, shippedCompiled } from "../src/shipped/shipped.js";
import { checkResultOf } from "../src/verify/check.js";
const t=performance.now();
const {findings:f,certificate}=checkResultOf(shippedRulebook(),shippedCompiled().hash);
console.log(Math.round(performance.now()-t),"ms",Math.round(process.memoryUsage().rss/1e6),"MB");
for(const x of f)console.log(x.severity,x.id,"|",x.cells,x.message,x.witness?"W":"");
console.log(JSON.stringify(certificate,null,1));
