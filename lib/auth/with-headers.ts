/** The same response with other headers, as `change` makes them. */
export function withHeaders(response: Response, change: (headers: Headers) => void): Response {
  const headers = new Headers(response.headers);
  change(headers);
  const { body, status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}
