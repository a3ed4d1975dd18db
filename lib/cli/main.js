// Plain JavaScript that an old Node can read: this is where one is told that it is too old.

const usage = `Usage: npm start        serve Galley
       npm run dev      serve it while working on it
       npm test         every check, with a browser
       npm run check    every check that needs no browser
       npm run bench    measure
       npm run galley   import, list, export, add people, back up: try --help
`;

const commands = {
  start: async (args) => (await import("./start.ts")).run(args),
  dev: async (args) => (await import("./start.ts")).runDev(args),
  test: async (args) => (await import("./test.ts")).run(args),
  check: async (args) => (await import("./check.ts")).run(args),
  galley: async (args) => (await import("./galley/galley.ts")).run(args),
  bench: async (args) => (await import("./bench.ts")).run(args),
};

const [major, minor] = process.versions.node.split(".").map(Number);
const [name, ...args] = process.argv.slice(2);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write("Galley brings its own Node. Type: npm start\n");
  process.exitCode = 1;
} else if (!Object.hasOwn(commands, name)) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  (await import("./exit-with-parent.ts")).exitWithParent();
  process.exitCode = await commands[name](args);
}
