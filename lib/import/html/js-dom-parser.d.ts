/** The small DOM that comes with Readability, for documents that are well-formed already. */
declare module "@mozilla/readability/JSDOMParser.js" {
  export default class JSDOMParser {
    parse(html: string, url?: string): Document;
  }
}
