export {
  handleSignIn as DELETE,
  handleSignIn as GET,
  handleSignIn as HEAD,
  handleSignIn as PATCH,
  handleSignIn as POST,
  handleSignIn as PUT,
} from "#lib/http/sign-in.ts";
