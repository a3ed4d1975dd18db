if (Number(process.versions.node.split(".")[0]) < 22) {
  throw new Error("Galley brings its own Node. Start it with: npm start");
}

/** @type {import("next").NextConfig} */
export default {
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2"],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Nothing here is resized, and nobody without an account should have the server work.
  images: { unoptimized: true },
  // `npm run check` looks at the types; a desk that starts Galley need not wait for that.
  typescript: { ignoreBuildErrors: true },
};
