import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

/** Nothing but scripts and workers of the page's own server; no evaluation of texts. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'";

const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

/** Serve texts by their names on this machine only, each under the policy. */
export async function served(files: ReadonlyMap<string, string>): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    const text = files.get(name);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "text/plain");
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
