import { isRefusal } from "#lib/domain/refusal.ts";
import { ById, ExportArticle } from "#lib/domain/requests.ts";
import { contentDisposition } from "#lib/export/file-name.ts";
import { handle } from "#lib/http/handle.ts";
import { exportArticle } from "#lib/usecases/export.ts";

const POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const GET = handle(
  { auth: "user", answers: "GET /api/articles/:id/export", params: ById, query: ExportArticle },
  async ({ context, params, query, request }) => {
    const file = await exportArticle(context, params.id, { ...query, signal: request.signal });
    if (isRefusal(file)) return file;
    const { body, revision, publishedAt } = file;
    return new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Disposition": contentDisposition(file.fileName),
        ...(revision !== null && { "Galley-Revision": String(revision) }),
        ...(publishedAt !== null && { "Galley-Published": publishedAt }),
        // Were a browser to show it after all, it would be a page without scripts and without us.
        "Content-Security-Policy": POLICY,
      },
    });
  },
);
