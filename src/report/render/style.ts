/** The look of a page: one narrow column, dark where people like it dark, and sparing with paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--line:#c9c9c9;--card:#f7f7f5;--link:#0b4fa8}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#4a4a4a;--card:#212121;--link:#9cc4ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem;color:var(--ink);background:var(--paper);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;margin:1.5em 0 .5em;break-after:avoid}
h1{font-size:1.7rem;margin-top:.5em}h2{font-size:1.35rem;border-bottom:2px solid var(--line);padding-bottom:.2em}
h3{font-size:1.1rem;margin-top:0}h4{font-size:1rem;margin:1em 0 .3em}
p,ul,ol,dl,table{margin:.5em 0}
ul,ol{padding-left:1.4em}li{margin:.25em 0}
a{color:var(--link)}
.card{border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:1rem;margin:1rem 0}
.card>:last-child{margin-bottom:0}
.cites{font-size:.85em}.cites a{padding:0 .1em}
.sources{padding-left:2.6em}
.checks{list-style:none;padding-left:1.8em}
.checks input{font:inherit;width:1.1em;height:1.1em;margin:0 .7em 0 -1.8em;vertical-align:-.15em}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%;overflow-wrap:break-word}caption{text-align:left;font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.35em .7em .35em 0;border-bottom:1px solid var(--line)}
tr>:last-child{padding-right:0}thead th{border-bottom-width:2px}
@media (max-width:30rem){table{font-size:.875rem;hyphens:auto}dl{display:block}dd{margin-bottom:.5em}.card{padding:.75rem}}
@media print{
:root{--ink:#000;--paper:#fff;--line:#999;--card:#fff;--link:#000}
body{max-width:none;padding:0;font-size:9.5pt;line-height:1.35}
.card,.card>section,tr,li,dl,p{break-inside:avoid}
p:has(+.checks){break-after:avoid}
.card{columns:2;column-gap:2rem}.card>h3,.card>dl,.card>p,.card>ul{column-span:all}
.card h4{margin-top:.5em}
a{text-decoration:none}.sources a::after{content:" " attr(href);font-weight:400;word-break:break-all}
.sources a{text-decoration:none}
@page{margin:15mm}
}`;
