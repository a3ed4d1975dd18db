import { isRefusal } from "#lib/domain/refusal.ts";
import { ById, ExportArticle } from "#lib/domain/requests.ts";
import { contentDisposition } from "#lib/export/file-name.ts";
import { handle } from "#lib/http/handle.ts";
import { exportArticle } from "#lib/usecases/export.ts";

export const GET = handle(
  { auth: "user", params: ById, query: ExportArticle },
  async ({ context, params, query }) => {
    const file = await exportArticle(context, params.id, query);
    if (isRefusal(file)) return file;
    return new Response(file.body, {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Disposition": contentDisposition(file.fileName),
        // Were a browser to show it after all, it would be a page without scripts and without us.
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  },
);
