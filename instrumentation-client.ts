/**
 * What the browser runs before any other module of ours. zod tries whether it may write functions as it
 * makes its first schema, which the Content Security Policy refuses and reports.
 */
import { config } from "zod";

config({ jitless: true });
