/** Serves the bare route as Galley serves its own: the same server around Next, on a free port, which it prints. */
import next from "next";
import { serve } from "#lib/cli/server.ts";
import { isRefusal } from "#lib/domain/refusal.ts";

const app = next({ dev: false, dir: import.meta.dirname });
await app.prepare();
const answer = app.getRequestHandler();
const place = { host: "127.0.0.1", port: 0, proxies: [], headers: {} };
const running = await serve(place, (request, response) => {
  void answer(request, response);
});
if (isRefusal(running)) throw new Error(running.message);
const address = running.server.address();
if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
